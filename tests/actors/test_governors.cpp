// SPDX-License-Identifier: Apache-2.0
//
// Pronouns in the clauses of a tree; the trees are made by hand.
#include <gtest/gtest.h>

#include <string>

#include "../cases/by_hand.h"
#include "actors/actors.h"

namespace chancery {
namespace {

/// Whom the first mention with these words means.
std::string meaning(const std::string& text, const std::string& tree, const std::string& words) {
  Document document = by_hand::read(text, "time", parse_iso("2018-06-14"));
  by_hand::add_tree(document, tree);
  by_hand::run<actors::Actors>(document);
  for (const Mention& mention : document.mentions()) {
    if (document.text_of(mention.span) == words && !mention.actors.empty()) {
      return document.at(mention.actors.front()).name;
    }
  }
  return "";
}

TEST(Governors, TheSubjectOfTheOwnClauseOwns) {
  EXPECT_EQ(meaning("Norway urged Sweden to open its border.",
                    "nsubj>2 root>0 obj>2 mark>5 xcomp>2 nmod:poss>7 obj>5 punct>2", "its"),
            "Norway")
      << "no subject of its own: that above";
  EXPECT_EQ(meaning("Norway said that Sweden will open its border.",
                    "nsubj>2 root>0 mark>6 nsubj>6 aux>6 ccomp>2 nmod:poss>8 obj>6 punct>2", "its"),
            "Sweden");
}

TEST(Governors, WhoDemandsIsNotWhoHasToAct) {
  EXPECT_EQ(meaning("Norway demanded of Sweden that it open the border.",
                    "nsubj>2 root>0 case>4 obl>2 mark>7 nsubj>7 ccomp>2 det>9 obj>7 punct>2", "it"),
            "Sweden");
  EXPECT_EQ(meaning("Norway told Sweden that it regretted the delay.",
                    "nsubj>2 root>0 obj>2 mark>6 nsubj>6 ccomp>2 det>8 obj>6 punct>2", "it"),
            "Norway");
}

TEST(Governors, WhatSomebodyIsOrWas) {
  EXPECT_EQ(meaning("Maarja Tamm was Norway's foreign minister.",
                    "nsubj>7 flat>1 cop>7 nmod:poss>7 case>4 amod>7 root>0 punct>7", "foreign minister"),
            "Maarja Tamm");
  EXPECT_EQ(meaning("Maarja Tamm served as Norway's foreign minister.",
                    "nsubj>3 flat>1 root>0 case>8 nmod:poss>8 case>5 amod>8 obl>3 punct>3", "foreign minister"),
            "Maarja Tamm");
}

}  // namespace
}  // namespace chancery
