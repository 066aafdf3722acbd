// SPDX-License-Identifier: Apache-2.0

#define _POSIX_C_SOURCE 200809L

#include "base/file.h"

#include "base/log.h"
#include "base/view.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024 };

/// Read `stream` to its end, or to one byte beyond `limit`, into malloc memory
static char* slurp(FILE* const stream, const size_t limit, size_t* const len) {
  char* data = NULL;
  size_t room = 0;
  *len = 0;
  do {
    if (room - *len < CHUNK) {
      room = room * 2 + 2 * CHUNK;
      char* const grown = (char*)realloc(data, room);
      if (!grown) {
        free(data);
        errno = ENOMEM;
        return NULL;
      }
      data = grown;
    }
    *len += fread(data + *len, 1, CHUNK, stream);
  } while (!feof(stream) && !ferror(stream) && *len <= limit);
  if (ferror(stream)) {
    free(data);
    return NULL;
  }
  return data;
}

/// Go on to jump to where `arena` jumped before, `outer`
static _Noreturn void jump_on(jmp_buf* const outer) {
  if (!outer) {
    abort();
  }
  longjmp(*outer, 1);
}

/// Copy malloc memory into the arena, freeing it even when memory is short
static MdtView adopt(MdtArena* const arena, char* const data,
                     const size_t len) {
  jmp_buf here;
  jmp_buf* const outer = mdt_arena_guard(arena, &here);
  if (setjmp(here)) {
    free(data);
    mdt_arena_guard(arena, outer);
    jump_on(outer);
  }
  char* const copy = (char*)mdt_arena_alloc(arena, len + 1);
  mdt_arena_guard(arena, outer);
  memcpy(copy, data, len);
  free(data);
  const MdtView view = { copy, len };
  return view;
}

MdtStatus mdt_file_read(MdtArena* const arena, const char* const path,
                        const size_t limit, MdtView* const out,
                        const MdtLog* const log) {
  const int is_stdin = !strcmp(path, "-");
  const MdtPlace place = { "input", is_stdin ? "standard input" : path, 0, 0 };
  FILE* const stream = is_stdin ? stdin : fopen(path, "rb");
  if (!stream) {
    return mdt_fail(log, MDT_NO_FILE, place, "cannot read: %s",
                    strerror(errno));
  }
  size_t len = 0;
  char* const data = slurp(stream, limit, &len);
  const int error = errno;
  if (!is_stdin) {
    fclose(stream);
  }
  if (!data) {
    return mdt_fail(log, error == ENOMEM ? MDT_NO_MEMORY : MDT_NO_FILE, place,
                    "cannot read: %s", strerror(error));
  }
  if (len > limit) {
    free(data);
    return mdt_fail(log, MDT_TOO_LARGE, place, "larger than %zu bytes", limit);
  }
  *out = adopt(arena, data, len);
  return MDT_SUCCESS;
}

MdtStatus mdt_file_map(const char* const path, MdtMapping* const out,
                       const MdtLog* const log) {
  const MdtPlace place = { "input", path, 0, 0 };
  const int fd = open(path, O_RDONLY | O_CLOEXEC);
  struct stat info;
  void* data = MAP_FAILED;
  if (fd >= 0 && !fstat(fd, &info) && info.st_size > 0) {
    data = mmap(NULL, (size_t)info.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
  } else if (fd >= 0) {
    errno = ENODATA;
  }
  const int error = errno;
  if (fd >= 0) {
    close(fd);
  }
  if (data == MAP_FAILED) {
    return mdt_fail(log, MDT_NO_FILE, place, "cannot read: %s",
                    strerror(error));
  }
  out->data = data;
  out->size = (size_t)info.st_size;
  return MDT_SUCCESS;
}

void mdt_file_unmap(const MdtMapping mapping) {
  if (mapping.data) {
    munmap((void*)(uintptr_t)mapping.data, mapping.size);
  }
}

static void take_names(MdtArena* const arena, DIR* const stream,
                       const char* const ending, MdtFileNames* const out) {
  for (const struct dirent* entry; (entry = readdir(stream));) {
    const MdtView name = mdt_view(entry->d_name);
    if (mdt_view_ends(name, ending)) {
      const char* const copy = mdt_view_string(arena, name);
      *mdt_push(arena, out) = copy;
    }
  }
}

static int by_bytes(const void* const a, const void* const b) {
  return strcmp(*(const char* const*)a, *(const char* const*)b);
}

MdtStatus mdt_file_list(MdtArena* const arena, const char* const dir,
                        const char* const ending, MdtFileNames* const out,
                        const MdtLog* const log) {
  const MdtPlace place = { "input", dir, 0, 0 };
  const size_t before = out->count;
  DIR* const stream = opendir(dir);
  if (!stream) {
    return mdt_fail(log, MDT_NO_FILE, place, "cannot read: %s",
                    strerror(errno));
  }
  jmp_buf here;
  jmp_buf* const outer = mdt_arena_guard(arena, &here);
  if (setjmp(here)) {
    closedir(stream);
    mdt_arena_guard(arena, outer);
    jump_on(outer);
  }
  take_names(arena, stream, ending, out);
  mdt_arena_guard(arena, outer);
  closedir(stream);
  if (out->count > before) {
    qsort(out->items + before, out->count - before, sizeof(*out->items),
          by_bytes);
  }
  return MDT_SUCCESS;
}

char* mdt_file_join(MdtArena* const arena, const char* const dir,
                    const char* const name) {
  const size_t dir_len = strlen(dir);
  const size_t name_len = strlen(name);
  char* const path = (char*)mdt_arena_alloc(arena, dir_len + name_len + 2);
  memcpy(path, dir, dir_len);
  path[dir_len] = '/';
  memcpy(path + dir_len + 1, name, name_len);
  return path;
}
