// SPDX-License-Identifier: Apache-2.0

#define _POSIX_C_SOURCE 200809L

#include "cli/ahead.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

enum {
  WINDOW = 2,           // Items ahead, for each thread
  STACK_SIZE = 8 << 20, // Bytes of a thread's stack: as many as a program has
};

struct CliAhead {
  CliAheadFunc func;
  void* handle;
  size_t count;         // Items
  size_t next;          // The next to be begun
  size_t wanted;        // The one that is waited for
  bool* is_done;        // [count]
  bool is_ended;        // No more are to be begun
  pthread_t* threads;   // [n_threads]
  size_t n_threads;     // That run
  pthread_mutex_t lock; // For all of the above
  pthread_cond_t news;  // Something changed
};

static bool can_begin(const CliAhead* const ahead) {
  return ahead->next < ahead->wanted + WINDOW * ahead->n_threads + 1;
}

/// Wait for an item to begin; false where there is none
static bool take(CliAhead* const ahead, size_t* const index) {
  while (!ahead->is_ended && ahead->next < ahead->count && !can_begin(ahead)) {
    pthread_cond_wait(&ahead->news, &ahead->lock);
  }
  *index = ahead->next;
  return !ahead->is_ended && ahead->next++ < ahead->count;
}

static void* work(void* const handle) {
  CliAhead* const ahead = (CliAhead*)handle;
  size_t index = 0;
  pthread_mutex_lock(&ahead->lock);
  while (take(ahead, &index)) {
    pthread_mutex_unlock(&ahead->lock);
    ahead->func(ahead->handle, index);
    pthread_mutex_lock(&ahead->lock);
    ahead->is_done[index] = true;
    pthread_cond_broadcast(&ahead->news);
  }
  pthread_mutex_unlock(&ahead->lock);
  return NULL;
}

static void start(CliAhead* const ahead, const size_t n_threads) {
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes)) {
    return;
  }
  pthread_attr_setstacksize(&attributes, STACK_SIZE);
  pthread_mutex_lock(&ahead->lock);
  while (ahead->n_threads < n_threads &&
         !pthread_create(&ahead->threads[ahead->n_threads], &attributes, work,
                         ahead)) {
    ++ahead->n_threads;
  }
  pthread_mutex_unlock(&ahead->lock);
  pthread_attr_destroy(&attributes);
}

CliAhead* cli_ahead_new(const CliAheadFunc func, void* const handle,
                        const size_t count, const size_t n_threads) {
  CliAhead* const ahead = (CliAhead*)calloc(1, sizeof(CliAhead));
  if (!ahead) {
    return NULL;
  }
  *ahead = (CliAhead){ .func = func, .handle = handle, .count = count };
  pthread_mutex_init(&ahead->lock, NULL);
  pthread_cond_init(&ahead->news, NULL);
  ahead->is_done = (bool*)calloc(count + 1, sizeof(bool));
  ahead->threads = (pthread_t*)calloc(n_threads + 1, sizeof(pthread_t));
  if (!ahead->is_done || !ahead->threads) {
    cli_ahead_free(ahead);
    return NULL;
  }
  start(ahead, n_threads);
  return ahead;
}

void cli_ahead_wait(CliAhead* const ahead, const size_t index) {
  if (!ahead->n_threads) {
    ahead->func(ahead->handle, index);
    return;
  }
  pthread_mutex_lock(&ahead->lock);
  ahead->wanted = index;
  pthread_cond_broadcast(&ahead->news);
  while (!ahead->is_done[index]) {
    pthread_cond_wait(&ahead->news, &ahead->lock);
  }
  pthread_mutex_unlock(&ahead->lock);
}

void cli_ahead_free(CliAhead* const ahead) {
  if (!ahead) {
    return;
  }
  pthread_mutex_lock(&ahead->lock);
  ahead->is_ended = true;
  pthread_cond_broadcast(&ahead->news);
  pthread_mutex_unlock(&ahead->lock);
  for (size_t i = 0; i < ahead->n_threads; ++i) {
    pthread_join(ahead->threads[i], NULL);
  }
  pthread_cond_destroy(&ahead->news);
  pthread_mutex_destroy(&ahead->lock);
  free(ahead->threads);
  free(ahead->is_done);
  free(ahead);
}
