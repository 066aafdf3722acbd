// SPDX-License-Identifier: Apache-2.0

#define _POSIX_C_SOURCE 200809L

#include "base/sink.h"

#include "base/log.h"
#include "base/visible.h"

#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_BLOCK = 64 * 1024 };

struct MdtSink {
  FILE* stream;   // Null for a buffer
  char* name;     // Path or name of the stream, for errors
  char* temp;     // Path of the temporary file, or null
  char* data;     // Bytes of a buffer, those that a file waits for, or the
                  // line that a terminal does
  size_t len;     // Bytes in use
  size_t room;    // Bytes allocated
  int error;      // First errno, or 0
  bool is_screen; // A terminal: shows what is visible
  bool is_owned;  // The stream is ours to close
};

static MdtSink* new_sink(FILE* const stream, const char* const name) {
  MdtSink* const sink = (MdtSink*)calloc(1, sizeof(MdtSink));
  if (sink) {
    sink->stream = stream;
    sink->name = strdup(name);
    if (!sink->name) {
      free(sink);
      return NULL;
    }
  }
  return sink;
}

MdtSink* mdt_sink_new_buffer(void) {
  return new_sink(NULL, "memory");
}

MdtSink* mdt_sink_new_stream(FILE* const stream, const char* const name) {
  MdtSink* const sink = new_sink(stream, name);
  if (sink) {
    const int error = errno;
    sink->is_screen = isatty(fileno(stream)) == 1;
    errno = error;
  }
  return sink;
}

/// Give the file the permissions that open() would have given it
static void set_usual_mode(const int fd) {
  const mode_t mask = umask(0);
  umask(mask);
  (void)fchmod(fd, 0666 & ~mask);
}

static FILE* open_temporary(char* const temp) {
  const int fd = mkstemp(temp);
  if (fd < 0) {
    return NULL;
  }
  set_usual_mode(fd);
  FILE* const stream = fdopen(fd, "wb");
  if (!stream) {
    close(fd);
    unlink(temp);
  }
  return stream;
}

/// Whether `path` is there and no file: a device or a pipe, which a rename
/// would put a file in the place of
static bool is_special(const char* const path) {
  struct stat info;
  return !stat(path, &info) && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

/// Return a sink that writes to a device or a pipe as it is
static MdtSink* open_special(const char* const path, const MdtLog* const log) {
  const MdtPlace place = { "output", path, 0, 0 };
  FILE* const stream = fopen(path, "wb");
  MdtSink* const sink = stream ? new_sink(stream, path) : NULL;
  if (!sink) {
    mdt_fail(log, MDT_NO_WRITE, place, "cannot write: %s", strerror(errno));
    if (stream) {
      fclose(stream);
    }
    return NULL;
  }
  sink->is_owned = true;
  sink->is_screen = isatty(fileno(stream)) == 1;
  return sink;
}

MdtSink* mdt_sink_new_file(const char* const path, const MdtLog* const log) {
  static const char suffix[] = ".XXXXXX";
  const MdtPlace place = { "output", path, 0, 0 };
  if (is_special(path)) {
    return open_special(path, log);
  }
  const size_t len = strlen(path);
  char* const temp = (char*)malloc(len + sizeof(suffix));
  MdtSink* const sink = temp ? new_sink(NULL, path) : NULL;
  if (!sink) {
    free(temp);
    mdt_fail(log, MDT_NO_MEMORY, place, "memory is short");
    return NULL;
  }
  memcpy(temp, path, len);
  memcpy(temp + len, suffix, sizeof(suffix));
  sink->temp = temp;
  sink->stream = open_temporary(temp);
  if (!sink->stream) {
    mdt_fail(log, MDT_NO_WRITE, place, "cannot write: %s", strerror(errno));
    free(sink->temp);
    sink->temp = NULL;
    mdt_sink_discard(sink);
    return NULL;
  }
  return sink;
}

static void append(MdtSink* const sink, const void* const data,
                   const size_t len) {
  if (sink->room - sink->len <= len) {
    const size_t room = (sink->len + len + 64) * 2;
    char* const grown = (char*)realloc(sink->data, room);
    if (!grown) {
      sink->error = ENOMEM;
      return;
    }
    sink->data = grown;
    sink->room = room;
  }
  memcpy(sink->data + sink->len, data, len);
  sink->len += len;
  sink->data[sink->len] = '\0';
}

/// Show the first `len` bytes that a terminal waits for
static void show(MdtSink* const sink, const size_t len) {
  const MdtView text = { sink->data, len };
  if (!len) {
    return;
  }
  if (!mdt_visible_write(sink->stream, text)) {
    sink->error = errno ? errno : EIO;
  }
  sink->len -= len;
  memmove(sink->data, sink->data + len, sink->len);
}

/// Keep bytes for a terminal until a line is whole: a character may come in
/// pieces
static void write_screen(MdtSink* const sink, const void* const data,
                         const size_t len) {
  append(sink, data, len);
  size_t end = sink->error ? 0 : sink->len;
  while (end && sink->data[end - 1] != '\n') {
    --end;
  }
  show(sink, end);
}

/// Hand on what a file waits for
static void flush(MdtSink* const sink) {
  if (sink->len && !sink->error &&
      fwrite(sink->data, 1, sink->len, sink->stream) != sink->len) {
    sink->error = errno ? errno : EIO;
  }
  sink->len = 0;
}

/// Keep small pieces for a file, and hand them on together
static void write_file(MdtSink* const sink, const void* const data,
                       const size_t len) {
  if (sink->len + len > FILE_BLOCK) {
    flush(sink);
  }
  if (len <= FILE_BLOCK) {
    append(sink, data, len);
  } else if (!sink->error && fwrite(data, 1, len, sink->stream) != len) {
    sink->error = errno ? errno : EIO;
  }
}

void mdt_sink_write(MdtSink* const sink, const void* const data,
                    const size_t len) {
  if (sink->error || !len) {
    return;
  }
  if (!sink->stream) {
    append(sink, data, len);
  } else if (sink->is_screen) {
    write_screen(sink, data, len);
  } else if (sink->temp) {
    write_file(sink, data, len);
  } else if (fwrite(data, 1, len, sink->stream) != len) {
    sink->error = errno ? errno : EIO;
  }
}

void mdt_sink_view(MdtSink* const sink, const MdtView view) {
  mdt_sink_write(sink, view.data, view.len);
}

void mdt_sink_string(MdtSink* const sink, const char* const str) {
  mdt_sink_write(sink, str, strlen(str));
}

void mdt_sink_format(MdtSink* const sink, const char* const fmt, ...) {
  char small[256];
  va_list args;
  va_start(args, fmt);
  const int len = vsnprintf(small, sizeof(small), fmt, args);
  va_end(args);
  if (len < 0) {
    sink->error = sink->error ? sink->error : EINVAL;
  } else if ((size_t)len < sizeof(small)) {
    mdt_sink_write(sink, small, (size_t)len);
  } else {
    char* const large = (char*)malloc((size_t)len + 1);
    if (!large) {
      sink->error = sink->error ? sink->error : ENOMEM;
      return;
    }
    va_start(args, fmt);
    vsnprintf(large, (size_t)len + 1, fmt, args);
    va_end(args);
    mdt_sink_write(sink, large, (size_t)len);
    free(large);
  }
}

MdtView mdt_sink_bytes(const MdtSink* const sink) {
  const MdtView view = { sink->data ? sink->data : "", sink->len };
  return view;
}

static void finish_stream(MdtSink* const sink) {
  if (!sink->stream) {
    return;
  }
  if (sink->is_screen && !sink->error) {
    show(sink, sink->len);
  }
  if (sink->temp) {
    flush(sink);
  }
  if (sink->temp || sink->is_owned ? fclose(sink->stream)
                                   : fflush(sink->stream)) {
    sink->error = sink->error ? sink->error : errno;
  }
  sink->stream = NULL;
}

MdtStatus mdt_sink_close(MdtSink* const sink, const MdtLog* const log) {
  finish_stream(sink);
  if (!sink->error && sink->temp) {
    if (rename(sink->temp, sink->name)) {
      sink->error = errno;
    } else {
      free(sink->temp);
      sink->temp = NULL;
    }
  }
  MdtStatus st = MDT_SUCCESS;
  if (sink->error) {
    const MdtPlace place = { "output", sink->name, 0, 0 };
    st = sink->error == ENOMEM ? MDT_NO_MEMORY : MDT_NO_WRITE;
    mdt_fail(log, st, place, "cannot write: %s", strerror(sink->error));
  }
  mdt_sink_discard(sink);
  return st;
}

void mdt_sink_discard(MdtSink* const sink) {
  if (sink) {
    finish_stream(sink);
    if (sink->temp) {
      unlink(sink->temp);
    }
    free(sink->temp);
    free(sink->name);
    free(sink->data);
    free(sink);
  }
}
