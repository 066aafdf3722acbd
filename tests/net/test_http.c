// SPDX-License-Identifier: Apache-2.0
// Asking another machine: answers, refusals, redirects, limits, credentials.

#define _POSIX_C_SOURCE 200809L

#include "harness.h"

#include "base/view.h"
#include "net/http.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static FILE* server;
static int port;
static MdtSink* body;
static MdtHttpAnswer answer;

static const char* url_of(const char* const path) {
  static char url[128];
  snprintf(url, sizeof(url), "http://127.0.0.1:%d%s", port, path);
  return url;
}

static MdtStatus ask(const MdtHttpRequest* const request,
                     const MdtHttpLimits* const limits) {
  mdt_sink_discard(body);
  body = mdt_sink_new_buffer();
  return mdt_http_request(request, limits, &answer, body, test_log());
}

static MdtStatus get(const char* const path,
                     const MdtHttpLimits* const limits) {
  const MdtHttpRequest request = { "GET", url_of(path), NULL, { 0 }, false };
  return ask(&request, limits);
}

static const char* said(void) {
  return mdt_sink_bytes(body).data;
}

static void start_server(void) {
  setenv("NETRC", "/dev/null", 1);
  setenv("no_proxy", "*", 1);
  server = popen("python3 " TEST_SOURCE "/tests/net/server.py", "r");
  ck_assert_ptr_nonnull(server);
  ck_assert_int_eq(fscanf(server, "%d", &port), 1);
}

/// No test sees what another put into the environment
static void forget_names(void) {
  unsetenv("MANDATE_USER");
  unsetenv("MANDATE_PASSWORD");
  unsetenv("MANDATE_TOKEN");
  setenv("NETRC", "/dev/null", 1);
}

static void stop_server(void) {
  ck_assert_int_eq(get("/quit", NULL), MDT_SUCCESS);
  mdt_sink_discard(body);
  body = NULL;
  pclose(server);
}

// --- Core --------------------------------------------------------------------

START_TEST(urls_are_http_alone) {
  ck_assert(mdt_http_is_url(mdt_view("http://a")));
  ck_assert(mdt_http_is_url(mdt_view("HTTPS://a")));
  ck_assert(!mdt_http_is_url(mdt_view("http:")));
  ck_assert(!mdt_http_is_url(mdt_view("file:///etc/passwd")));
  ck_assert(!mdt_http_is_url(mdt_view("")));
}
END_TEST

START_TEST(bodies_headers_and_types_travel) {
  static const char* const headers[] = { "X-Test: yes", NULL };
  const MdtHttpRequest request = { "PUT", url_of("/echo"), headers,
                                   mdt_view("words"), false };
  ck_assert_int_eq(ask(&request, NULL), MDT_SUCCESS);
  ck_assert_uint_eq(answer.status, 200);
  ck_assert_str_eq(answer.type, "text/plain");
  ck_assert_str_eq(said(), "PUT none yes words");
}
END_TEST

START_TEST(redirects_are_followed) {
  ck_assert_int_eq(get("/away", NULL), MDT_SUCCESS);
  ck_assert_str_eq(said(), "GET none - ");
}
END_TEST

START_TEST(what_is_posted_is_posted_again) {
  const MdtHttpRequest request = { "POST", url_of("/away"), NULL,
                                   mdt_view("words"), false };
  ck_assert_int_eq(ask(&request, NULL), MDT_SUCCESS);
  ck_assert_str_eq(said(), "POST none - words");
}
END_TEST

// --- Credentials -------------------------------------------------------------

static const char* log_in(const bool may_log_in) {
  const MdtHttpRequest request = {
    "GET", url_of("/echo"), NULL, { 0 }, may_log_in
  };
  ck_assert_int_eq(ask(&request, NULL), MDT_SUCCESS);
  return said();
}

START_TEST(the_environment_logs_in_where_it_may) {
  setenv("MANDATE_USER", "ann", 1);
  setenv("MANDATE_PASSWORD", "secret", 1);
  ck_assert_str_eq(log_in(true), "GET Basic ann:secret - ");
  ck_assert_str_eq(log_in(false), "GET none - ");
  setenv("MANDATE_TOKEN", "abc", 1);
  ck_assert_str_eq(log_in(true), "GET Bearer abc - ");
}
END_TEST

START_TEST(netrc_logs_in_by_machine) {
  char path[] = "/tmp/mandate-netrc.XXXXXX";
  const int fd = mkstemp(path);
  ck_assert_int_ge(fd, 0);
  FILE* const file = fdopen(fd, "w");
  fputs("machine other login eve password x\n"
        "machine 127.0.0.1 login bob password word\n",
        file);
  fclose(file);
  setenv("NETRC", path, 1);
  ck_assert_str_eq(log_in(false), "GET Basic bob:word - ");
  remove(path);
}
END_TEST

START_TEST(a_digest_is_sent_where_it_is_wanted) {
  const MdtHttpRequest request = { "POST", url_of("/digest"), NULL,
                                   mdt_view("words"), true };
  setenv("MANDATE_USER", "ann", 1);
  setenv("MANDATE_PASSWORD", "secret", 1);
  ck_assert_int_eq(ask(&request, NULL), MDT_SUCCESS);
  ck_assert_ptr_nonnull(strstr(said(), "POST Digest username=\"ann\""));
  ck_assert_ptr_nonnull(strstr(said(), " - words"));
}
END_TEST

// --- Errors ------------------------------------------------------------------

START_TEST(refusals_are_told) {
  ck_assert_int_eq(get("/refuse", NULL), MDT_NO_ANSWER);
  ck_assert_uint_eq(answer.status, 403);
  ck_assert_ptr_nonnull(
    strstr(test_last_message(), "the server answers 403: not for you"));
  ck_assert_int_eq(get("/nothing", NULL), MDT_NO_ANSWER);
  ck_assert_ptr_null(strstr(test_last_message(), "html"));
}
END_TEST

START_TEST(nobody_is_there) {
  const MdtHttpRequest request = {
    "GET", "http://127.0.0.1:1/", NULL, { 0 }, false
  };
  ck_assert_int_eq(ask(&request, NULL), MDT_NO_ANSWER);
  ck_assert_uint_eq(answer.status, 0);
  ck_assert_ptr_nonnull(strstr(test_last_message(), "no answer"));
}
END_TEST

START_TEST(other_schemes_are_refused) {
  const MdtHttpRequest request = {
    "GET", "file:///etc/passwd", NULL, { 0 }, false
  };
  ck_assert_int_eq(ask(&request, NULL), MDT_BAD_OPTION);
  ck_assert_int_eq(get("/local", NULL), MDT_BAD_OPTION);
}
END_TEST

// --- Limits ------------------------------------------------------------------

START_TEST(limits_hold) {
  static const MdtHttpLimits small = { 0, 99999 };
  static const MdtHttpLimits enough = { 0, 100000 };
  static const MdtHttpLimits brief = { 300, 0 };
  ck_assert_int_eq(get("/big", &enough), MDT_SUCCESS);
  ck_assert_uint_eq(mdt_sink_bytes(body).len, 100000);
  ck_assert_int_eq(get("/big", &small), MDT_TOO_LARGE);
  ck_assert_ptr_nonnull(strstr(test_last_message(), "more bytes"));
  ck_assert_int_eq(get("/slow", &brief), MDT_TOO_LARGE);
  ck_assert_ptr_nonnull(strstr(test_last_message(), "longer"));
}
END_TEST

START_TEST(redirects_end) {
  ck_assert_int_eq(get("/loop", NULL), MDT_NO_ANSWER);
}
END_TEST

Suite* test_suite(void) {
  Suite* const suite = suite_create("http");
  TCase* const tcase = tcase_create("all");
  tcase_add_unchecked_fixture(tcase, start_server, stop_server);
  tcase_add_checked_fixture(tcase, forget_names, NULL);
  tcase_add_test(tcase, urls_are_http_alone);
  tcase_add_test(tcase, bodies_headers_and_types_travel);
  tcase_add_test(tcase, redirects_are_followed);
  tcase_add_test(tcase, what_is_posted_is_posted_again);
  tcase_add_test(tcase, the_environment_logs_in_where_it_may);
  tcase_add_test(tcase, netrc_logs_in_by_machine);
  tcase_add_test(tcase, a_digest_is_sent_where_it_is_wanted);
  tcase_add_test(tcase, refusals_are_told);
  tcase_add_test(tcase, nobody_is_there);
  tcase_add_test(tcase, other_schemes_are_refused);
  tcase_add_test(tcase, limits_hold);
  tcase_add_test(tcase, redirects_end);
  suite_add_tcase(suite, tcase);
  return suite;
}
