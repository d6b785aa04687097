package dev.oarlock.slack.command.listing;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.ArrayList;
import java.util.List;

/// What is said of a list that cannot be given, and what to type instead.
record ListRefusals(ListVocabulary vocabulary) {
  private static final int EXAMPLES = 8;

  /// That nothing is called so which a list could be narrowed by.
  String unknown(String words) {
    return text(
        "I can narrow a list by owner, segment or region, and {0} is none that I know.{1}{2}{3} {4}"
            + " lists the questions.",
        Mrkdwn.code(Mrkdwn.shortened(words, 60)),
        known(
            text("Owners are "),
            vocabulary.owners().stream().map(it -> it.owner().name()).toList()),
        known(text("Segments are "), vocabulary.segments()),
        known(text("Regions are "), vocabulary.regions()),
        Mrkdwn.code("/health help"));
  }

  private static String known(String lead, List<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    var shown =
        new ArrayList<>(
            names.stream()
                .limit(EXAMPLES)
                .map(name -> Mrkdwn.code(Mrkdwn.shortened(name, 40)))
                .toList());
    if (names.size() > EXAMPLES) {
      shown.add(text("{0} more", names.size() - EXAMPLES));
    }
    return " " + lead + EnglishPhrases.join(shown) + ".";
  }

  /// That nobody knows whose accounts are theirs who asks.
  String unknownAsker() {
    var example =
        vocabulary.owners().stream().findFirst().map(it -> it.owner().name()).orElse("dana");
    return text(
        "I do not know which accounts are yours: no owner is known to be the Slack user {0}. Type"
            + " {1}, or have your operators put `slack: {2}` or your e-mail beside your name in the"
            + " directory of people (`./oarlock people apply`).",
        Mrkdwn.code(vocabulary.user()),
        Mrkdwn.code("/health owner " + example),
        Mrkdwn.escape(vocabulary.user()));
  }
}
