// SPDX-License-Identifier: Apache-2.0
// The calendar: known days, edges of months and years, reading and writing.

#include "harness.h"

#include "base/date.h"
#include "base/view.h"

static MdtDate ymd(const int year, const int month, const int day) {
  const MdtDate date = { year, month, day };
  return date;
}

START_TEST(known_weekdays) {
  ck_assert_int_eq(mdt_date_weekday(ymd(2019, 3, 27)), 3);
  ck_assert_int_eq(mdt_date_weekday(ymd(2000, 2, 29)), 2);
  ck_assert_int_eq(mdt_date_weekday(ymd(1900, 3, 1)), 4);
  ck_assert_int_eq(mdt_date_weekday(ymd(1582, 10, 15)), 5);
  ck_assert_int_eq(mdt_date_weekday(ymd(1, 1, 1)), 1);
}
END_TEST

START_TEST(every_day_there_and_back) {
  MdtDate date = ymd(1599, 12, 31);
  for (long days = mdt_date_to_days(date); date.year < 2102; ++days) {
    ck_assert_int_eq(mdt_date_to_days(date), days);
    const MdtDate same = mdt_date_from_days(days);
    ck_assert_int_eq(mdt_date_compare(same, date), 0);
    ck_assert(mdt_date_is_valid(same));
    date.day += 1;
    if (date.day > mdt_date_month_length(date.year, date.month)) {
      date = mdt_date_add_months(date, 1);
      date.day = 1;
    }
  }
}
END_TEST

START_TEST(what_is_no_date) {
  ck_assert(!mdt_date_is_valid(ymd(2019, 2, 29)));
  ck_assert(mdt_date_is_valid(ymd(2020, 2, 29)));
  ck_assert(!mdt_date_is_valid(ymd(1900, 2, 29)));
  ck_assert(!mdt_date_is_valid(ymd(2019, 13, 1)));
  ck_assert(!mdt_date_is_valid(ymd(2019, 0, 1)));
  ck_assert(!mdt_date_is_valid(ymd(0, 1, 1)));
}
END_TEST

static void check_text(const char* const text, const char* const expected) {
  MdtArena* const arena = mdt_arena_new(NULL);
  const MdtDate date = mdt_date_read(mdt_view(text));
  const MdtView written =
    date.year ? mdt_date_write(arena, date) : mdt_view("");
  ck_assert_msg(mdt_view_is(written, expected), "%s gives %.*s", text,
                (int)written.len, written.data);
  mdt_arena_free(arena);
}

START_TEST(read_and_write) {
  check_text("", "");
  check_text("2019", "2019");
  check_text("2019-03", "2019-03");
  check_text("2019-03-07", "2019-03-07");
  check_text("2019-03-07T23:59:59+01:00", "2019-03-07");
  check_text("2019-02-30", "");
  check_text("2019-3-7", "2019");
  check_text("20190307", "");
  check_text("0000-01-01", "");
  check_text("March", "");
}
END_TEST

START_TEST(adding) {
  ck_assert_int_eq(
    mdt_date_compare(mdt_date_add_days(ymd(2019, 1, 1), -1), ymd(2018, 12, 31)),
    0);
  ck_assert_int_eq(mdt_date_add_months(ymd(2019, 1, 5), -1).year, 2018);
  ck_assert_int_eq(mdt_date_add_months(ymd(2019, 1, 5), -1).month, 12);
  ck_assert_int_lt(mdt_date_compare(ymd(2018, 5, 0), ymd(2018, 6, 1)), 0);
  ck_assert_int_eq(mdt_date_compare(ymd(2018, 0, 0), ymd(2018, 6, 1)), 0);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("date");
  TCase* const core = tcase_create("core");
  tcase_add_test(core, known_weekdays);
  tcase_add_test(core, every_day_there_and_back);
  tcase_add_test(core, what_is_no_date);
  tcase_add_test(core, read_and_write);
  tcase_add_test(core, adding);
  suite_add_tcase(suite, core);
  return suite;
}
