// SPDX-License-Identifier: Apache-2.0
// Train the tagger on treebanks.
//
//     mandate-train-tagger MODEL CLUSTERS TRAIN.conllu...

#include "memory.h"
#include "tag_set.h"
#include "write.h"

int main(int argc, char** argv) {
  TagSet set = { 0 };
  if (argc < 4) {
    give_up("MODEL CLUSTERS TRAIN.conllu...", "usage");
  }
  set.classes = lookup_read_classes(argv[2]);
  for (int i = 3; i < argc; ++i) {
    Corpus corpus;
    corpus_read(&corpus, argv[i]);
    tag_set_add(&set, &corpus);
    corpus_clear(&corpus);
  }
  Packed packed = tag_set_train(&set, TAG_NO_FOLD);
  write_model(argv[1], "tagger", &packed, &set.labels, &set.classes.lookup);
  packed_clear(&packed);
  tag_set_clear(&set);
  return 0;
}
