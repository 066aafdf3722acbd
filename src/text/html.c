// SPDX-License-Identifier: Apache-2.0
// The text of a web page, through libxml2's forgiving HTML parser.
//
// We keep the headline and the blocks of running text, each a paragraph, and
// leave out what readers skip: scripts, styles, menus, asides, footers. Within
// <article> or <main>, where there is one; else the whole body.

#include "base/vector.h"
#include "base/view.h"
#include "text/text.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <string.h>

enum { MAX_DEPTH = 256 };

MDT_VECTOR(Bytes, char);

typedef struct {
  MdtArena* arena;
  Bytes out;
  bool wants_space; // White space was passed over since the last word
  bool wants_break; // A block ended since the last word
} Writer;

static bool is_one_of(const xmlNode* const node, const char* const names) {
  const char* const name = (const char*)node->name;
  const size_t len = name ? strlen(name) : 0;
  const char* at = names;
  while (len && (at = strstr(at, name))) {
    if (at[-1] == ' ' && at[len] == ' ') {
      return true;
    }
    ++at;
  }
  return false;
}

static bool is_skipped(const xmlNode* const node) {
  return is_one_of(node, "  script style noscript template nav aside footer "
                         "form button select iframe svg figure head ");
}

static bool is_block(const xmlNode* const node) {
  return is_one_of(node, "  p div section article main header h1 h2 h3 h4 h5 "
                         "h6 ul ol li table tr td th br hr blockquote pre dl "
                         "dt dd body ");
}

static void put(Writer* const writer, const char c) {
  *mdt_push(writer->arena, &writer->out) = c;
}

static void put_text(Writer* const writer, const char* text) {
  for (; *text; ++text) {
    if (strchr(" \t\r\n\f", *text)) {
      writer->wants_space = true;
      continue;
    }
    if (writer->out.count && writer->wants_break) {
      put(writer, '\n');
      put(writer, '\n');
    } else if (writer->out.count && writer->wants_space) {
      put(writer, ' ');
    }
    writer->wants_break = writer->wants_space = false;
    put(writer, *text);
  }
}

static void enter(Writer* const writer, const xmlNode* const node) {
  if (node->type == XML_TEXT_NODE && node->content) {
    put_text(writer, (const char*)node->content);
  } else if (node->type == XML_ELEMENT_NODE && is_block(node)) {
    writer->wants_break = true;
  }
}

/// The node after `node` in document order below `top`, leaving blocks on the
/// way; without its children if `skip`
static const xmlNode* advance(Writer* const writer, const xmlNode* node,
                              const xmlNode* const top, const bool skip) {
  if (node->children && !skip) {
    return node->children;
  }
  while (node != top) {
    if (node->type == XML_ELEMENT_NODE && is_block(node)) {
      writer->wants_break = true;
    }
    if (node->next) {
      return node->next;
    }
    node = node->parent;
  }
  return NULL;
}

static void put_tree(Writer* const writer, const xmlNode* const top) {
  for (const xmlNode* node = top; node;) {
    const bool skip = node->type == XML_ELEMENT_NODE && is_skipped(node);
    if (!skip) {
      enter(writer, node);
    }
    node = advance(writer, node, top, skip);
  }
}

static const xmlNode* find_element(const xmlNode* const top,
                                   const char* const names) {
  Writer nowhere = { NULL, { NULL, 0, 0 }, false, false };
  for (const xmlNode* node = top; node;
       node = advance(&nowhere, node, top, false)) {
    if (node->type == XML_ELEMENT_NODE && is_one_of(node, names)) {
      return node;
    }
  }
  return NULL;
}

/// Copy attribute `name` of `node`; empty if it has none
static MdtView attribute_of(const Writer* const writer,
                            const xmlNode* const node, const char* const name) {
  for (const xmlAttr* at = node->properties; at; at = at->next) {
    if (at->children && at->children->content &&
        !strcmp((const char*)at->name, name)) {
      return mdt_view_copy(writer->arena,
                           mdt_view((const char*)at->children->content));
    }
  }
  return mdt_view("");
}

/// Whether `node`, of the page's head, tells when the page appeared
static bool is_date(const Writer* const writer, const xmlNode* const node) {
  static const char* const attributes[] = { "property", "name", "itemprop" };
  static const char* const names[] = {
    "article:published_time",
    "og:published_time",
    "datePublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "pubdate",
    "publish-date",
    "publishdate",
    "parsely-pub-date",
    "sailthru.date",
    "date",
  };
  for (size_t i = 0; i < sizeof(attributes) / sizeof(*attributes); ++i) {
    const MdtView name = attribute_of(writer, node, attributes[i]);
    for (size_t k = 0; k < sizeof(names) / sizeof(*names); ++k) {
      if (mdt_view_is_nocase(name, names[k])) {
        return true;
      }
    }
  }
  return false;
}

/// When the page appeared: by its head, else by the first <time> of its text
static MdtView find_date(const Writer* const writer, const xmlNode* const root,
                         const xmlNode* const top) {
  Writer nowhere = { writer->arena, { NULL, 0, 0 }, false, false };
  for (const xmlNode* node = root; node;
       node = advance(&nowhere, node, root, false)) {
    if (node->type == XML_ELEMENT_NODE && is_one_of(node, "  meta ") &&
        is_date(writer, node)) {
      return attribute_of(writer, node, "content");
    }
  }
  const xmlNode* const time = find_element(top, "  time ");
  return time ? attribute_of(writer, time, "datetime") : mdt_view("");
}

static void put_page(Writer* const writer, const xmlNode* const root,
                     MdtView* const date) {
  const xmlNode* top = find_element(root, "  article ");
  top = top ? top : find_element(root, "  main ");
  top = top ? top : root;
  const xmlNode* const heading = find_element(root, "  h1 ");
  if (heading && !find_element(top, "  h1 ")) {
    put_tree(writer, heading);
    writer->wants_break = true;
  }
  put_tree(writer, top);
  *date = find_date(writer, root, top);
}

/// Write the page to `writer`; when memory is short, free it on the way out
static void put_and_free(Writer* const writer, xmlDoc* const page,
                         MdtView* const date) {
  jmp_buf here;
  jmp_buf* const outer = mdt_arena_guard(writer->arena, &here);
  const int is_short = setjmp(here);
  const xmlNode* const root = page ? xmlDocGetRootElement(page) : NULL;
  if (root && !is_short) {
    put_page(writer, root, date);
  }
  xmlFreeDoc(page);
  mdt_arena_guard(writer->arena, outer);
  if (is_short) {
    longjmp(*outer, 1);
  }
}

MdtStatus mdt_text_from_html(MdtArena* const arena, const MdtView bytes,
                             const MdtPlace place, MdtView* const out,
                             MdtView* const date, const MdtLog* const log) {
  Writer writer = { arena, { NULL, 0, 0 }, false, false };
  put_and_free(&writer,
               htmlReadMemory(bytes.data, (int)bytes.len, NULL, "UTF-8",
                              HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                                HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER),
               date);
  if (!writer.out.count) {
    return mdt_fail(log, MDT_BAD_TEXT, place, "no text in this page");
  }
  const MdtView text = { writer.out.items, writer.out.count };
  *out = text;
  return MDT_SUCCESS;
}
