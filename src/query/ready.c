// SPDX-License-Identifier: Apache-2.0
// Getting an engine ready: its memory, the clock, chance, and the graphs.

#define _POSIX_C_SOURCE 200809L

#include "query/engine.h"
#include "query/moment.h"
#include "query/regex.h"

#include <locale.h>
#include <sys/random.h>
#include <time.h>

bool mdt_engine_init(MdtEngine* const engine, MdtArena* const arena,
                     const MdtStore* const store,
                     const MdtQueryLimits* const limits,
                     const MdtLog* const log) {
  static const MdtQueryLimits unlimited = { 0 };
  engine->keep = arena;
  engine->arena = arena;
  engine->spare = mdt_arena_new(NULL);
  engine->call.arena = mdt_arena_new(NULL);
  engine->store = store;
  engine->limits = limits ? limits : &unlimited;
  engine->log = log;
  return engine->spare && engine->call.arena;
}

void mdt_engine_clear(MdtEngine* const engine) {
  mdt_arena_free(engine->spare);
  mdt_arena_free(engine->call.arena);
}

MdtStatus mdt_engine_guarded(MdtEngine* const engine,
                             MdtStatus (*const work)(void* handle),
                             void* const handle) {
  const locale_t plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  const locale_t before = plain ? uselocale(plain) : (locale_t)0;
  jmp_buf shortage;
  volatile MdtStatus st = MDT_NO_MEMORY;
  mdt_arena_guard(engine->keep, &shortage);
  mdt_arena_guard(engine->spare, &shortage);
  mdt_arena_guard(engine->call.arena, &shortage);
  if (!setjmp(shortage)) {
    st = work(handle);
  }
  mdt_arena_guard(engine->keep, NULL);
  mdt_regex_free(&engine->call.regexes);
  if (plain) {
    uselocale(before);
    freelocale(plain);
  }
  return st;
}

/// Return the graphs with these names
static MdtGraphs find_graphs(const MdtEngine* const engine,
                             const MdtView* const names, const size_t count) {
  uint32_t* const found =
    (uint32_t*)mdt_arena_array(engine->keep, count + 1, sizeof(uint32_t));
  for (size_t i = 0; i < count; ++i) {
    const MdtTerm name = mdt_term_iri(names[i]);
    found[i] = mdt_pool_add(engine->pool, &name);
  }
  return (MdtGraphs){ found, count };
}

/// The graphs that are asked: those of the store, or what the caller, or FROM,
/// USING and WITH, choose of them (section 13.2)
static void choose_graphs(MdtEngine* const engine) {
  const MdtPlan* const plan = engine->plan;
  const MdtQueryDataset* const given = engine->dataset;
  engine->is_chosen = given || plan->has_dataset;
  if (given) {
    engine->defaults = find_graphs(engine, given->defaults, given->n_defaults);
    engine->named = find_graphs(engine, given->named, given->n_named);
  } else if (plan->has_dataset) {
    engine->defaults.items = plan->from.items;
    engine->defaults.count = plan->from.count;
    engine->named.items = plan->named.items;
    engine->named.count = plan->named.count;
  } else {
    engine->defaults.items = &plan->with;
    engine->defaults.count = 1;
  }
  engine->active = engine->defaults;
}

void mdt_engine_plan(MdtEngine* const engine, const MdtPlan* const plan) {
  engine->plan = plan;
  engine->orders = (MdtMatchOrder*)mdt_arena_array(
    engine->keep, plan->n_operators + 1, sizeof(MdtMatchOrder));
  engine->bound =
    (bool*)mdt_arena_array(engine->keep, plan->n_slots + 1, sizeof(bool));
  engine->call.now = mdt_moment_now(engine->keep);
  engine->call.base = plan->base;
  if (getrandom(&engine->call.random, sizeof(engine->call.random), 0) < 0) {
    engine->call.random = (uint64_t)time(NULL);
  }
  choose_graphs(engine);
}
