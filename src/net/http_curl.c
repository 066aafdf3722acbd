// SPDX-License-Identifier: Apache-2.0
// HTTP by libcurl.

#include "net/http.h"

#include "base/log.h"
#include "base/view.h"

#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_REDIRECTS = 5 };

static const MdtHttpLimits usual = { 60000, (size_t)64 << 20 };

/// An answer while it comes
typedef struct {
  MdtSink* sink;
  size_t count; // Bytes so far
  size_t most;
  CURL* curl;
  bool may_retry; // A refusal that wants a digest is not the last word
} Body;

/// Whether the server refused, and wants a digest of the password rather than
/// the password; or, as Virtuoso, does not say what it wants
static bool wants_digest(CURL* const curl) {
  long status = 0;
  long ways = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(curl, CURLINFO_HTTPAUTH_AVAIL, &ways);
  return status == 401 && (!ways || (ways & (long)CURLAUTH_DIGEST));
}

static size_t take_bytes(char* const data, const size_t size, const size_t n,
                         void* const handle) {
  Body* const body = (Body*)handle;
  const size_t len = size * n;
  if (body->may_retry && wants_digest(body->curl)) {
    return len;
  }
  if (len > body->most - body->count) {
    return 0;
  }
  body->count += len;
  mdt_sink_write(body->sink, data, len);
  return len;
}

bool mdt_http_is_url(const MdtView text) {
  static const char* const schemes[] = { "http://", "https://" };
  for (size_t i = 0; i < sizeof(schemes) / sizeof(*schemes); ++i) {
    const size_t len = strlen(schemes[i]);
    if (text.len > len &&
        mdt_view_is_nocase(mdt_view_slice(text, 0, len), schemes[i])) {
      return true;
    }
  }
  return false;
}

// --- What is asked -----------------------------------------------------------

static void set_limits(CURL* const curl, const MdtHttpLimits* const limits) {
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS,
                   (long)(limits->max_milliseconds ? limits->max_milliseconds
                                                   : usual.max_milliseconds));
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(curl, CURLOPT_MAXREDIRS, (long)MAX_REDIRECTS);
  // What was posted is posted again where a redirect leads
  curl_easy_setopt(curl, CURLOPT_POSTREDIR, (long)CURL_REDIR_POST_ALL);
  curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(curl, CURLOPT_USERAGENT, "mandate");
}

static void set_credentials(CURL* const curl, const bool may_log_in) {
  const char* const netrc = getenv("NETRC");
  const char* const user = may_log_in ? getenv("MANDATE_USER") : NULL;
  const char* const password = getenv("MANDATE_PASSWORD");
  const char* const token = may_log_in ? getenv("MANDATE_TOKEN") : NULL;
  curl_easy_setopt(curl, CURLOPT_NETRC, (long)CURL_NETRC_OPTIONAL);
  if (netrc) {
    curl_easy_setopt(curl, CURLOPT_NETRC_FILE, netrc);
  }
  if (token) {
    curl_easy_setopt(curl, CURLOPT_HTTPAUTH, (long)CURLAUTH_BEARER);
    curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, token);
  } else if (user) {
    curl_easy_setopt(curl, CURLOPT_USERNAME, user);
    curl_easy_setopt(curl, CURLOPT_PASSWORD, password ? password : "");
  }
}

static void set_body(CURL* const curl, const MdtHttpRequest* const request) {
  if (request->body.data) {
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE,
                     (curl_off_t)request->body.len);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, request->body.data);
  } else if (!strcmp(request->method, "HEAD")) {
    curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
  }
  curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, request->method);
}

/// Null where there are none, or memory is short: `*is_whole` tells
static struct curl_slist* list_headers(const char* const* const headers,
                                       bool* const is_whole) {
  struct curl_slist* list = NULL;
  *is_whole = true;
  for (size_t i = 0; headers && headers[i]; ++i) {
    struct curl_slist* const longer = curl_slist_append(list, headers[i]);
    if (!longer) {
      curl_slist_free_all(list);
      *is_whole = false;
      return NULL;
    }
    list = longer;
  }
  return list;
}

// --- What is answered --------------------------------------------------------

static void read_answer(CURL* const curl, MdtHttpAnswer* const answer) {
  long status = 0;
  const char* type = NULL;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(curl, CURLINFO_CONTENT_TYPE, &type);
  answer->status = (unsigned)status;
  const size_t len = type ? strcspn(type, "; \t") : 0;
  if (len && len < MDT_HTTP_TYPE_SIZE) {
    memcpy(answer->type, type, len);
  }
}

/// Tell what the server says of its refusal: the first line, if it is short
static MdtStatus refuse(const unsigned status, MdtView said,
                        const MdtPlace place, const MdtLog* const log) {
  enum { LONGEST = 200 };
  const MdtView line = mdt_view_trim(mdt_view_cut(&said, '\n'));
  const bool is_told = line.len && line.len < LONGEST && line.data[0] != '<';
  return mdt_fail(log, MDT_NO_ANSWER, place, "the server answers %u%s%.*s",
                  status, is_told ? ": " : "", is_told ? (int)line.len : 0,
                  line.data);
}

/// What curl's complaints mean; any other is that there was no answer
static const struct {
  CURLcode code;
  MdtStatus status;
  const char* text;
} troubles[] = {
  { CURLE_OUT_OF_MEMORY, MDT_NO_MEMORY, "memory is short" },
  { CURLE_OPERATION_TIMEDOUT, MDT_TOO_LARGE,
    "the answer takes longer than it may" },
  { CURLE_WRITE_ERROR, MDT_TOO_LARGE, "the answer has more bytes than it may" },
  { CURLE_UNSUPPORTED_PROTOCOL, MDT_BAD_OPTION, "no URL of http or https" },
  { CURLE_URL_MALFORMAT, MDT_BAD_OPTION, "no URL of http or https" },
};

static MdtStatus judge(const CURLcode code, const Body* const body,
                       const MdtHttpAnswer* const answer, const MdtPlace place,
                       const MdtLog* const log) {
  if (!code) {
    return answer->status < 400
             ? MDT_SUCCESS
             : refuse(answer->status, mdt_sink_bytes(body->sink), place, log);
  }
  for (size_t i = 0; i < sizeof(troubles) / sizeof(*troubles); ++i) {
    if (troubles[i].code == code) {
      return mdt_fail(log, troubles[i].status, place, "%s", troubles[i].text);
    }
  }
  return mdt_fail(log, MDT_NO_ANSWER, place, "no answer: %s",
                  curl_easy_strerror(code));
}

static MdtStatus perform(CURL* const curl, const MdtHttpRequest* const request,
                         Body* const body, MdtHttpAnswer* const answer,
                         const MdtLog* const log) {
  const MdtPlace place = { "http", request->url, 0, 0 };
  bool is_whole = false;
  struct curl_slist* const headers = list_headers(request->headers, &is_whole);
  if (!is_whole) {
    return mdt_fail(log, MDT_NO_MEMORY, place, "memory is short");
  }
  curl_easy_setopt(curl, CURLOPT_URL, request->url);
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_bytes);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, body);
  CURLcode code = curl_easy_perform(curl);
  if (!code && wants_digest(curl)) {
    body->may_retry = false;
    curl_easy_setopt(curl, CURLOPT_HTTPAUTH, (long)CURLAUTH_DIGEST);
    code = curl_easy_perform(curl);
  }
  curl_slist_free_all(headers);
  read_answer(curl, answer);
  return judge(code, body, answer, place, log);
}

MdtStatus mdt_http_request(const MdtHttpRequest* const request,
                           const MdtHttpLimits* limits,
                           MdtHttpAnswer* const answer, MdtSink* const body,
                           const MdtLog* const log) {
  const MdtPlace place = { "http", request->url, 0, 0 };
  limits = limits ? limits : &usual;
  memset(answer, 0, sizeof(*answer));
  if (!mdt_http_is_url(mdt_view(request->url))) {
    return mdt_fail(log, MDT_BAD_OPTION, place, "no URL of http or https");
  }
  CURL* const curl = curl_easy_init();
  if (!curl) {
    return mdt_fail(log, MDT_NO_MEMORY, place, "memory is short");
  }
  Body taken = { body, 0,
                 limits->max_bytes ? limits->max_bytes : usual.max_bytes, curl,
                 true };
  set_limits(curl, limits);
  set_credentials(curl, request->may_log_in);
  set_body(curl, request);
  const MdtStatus st = perform(curl, request, &taken, answer, log);
  curl_easy_cleanup(curl);
  return st;
}
