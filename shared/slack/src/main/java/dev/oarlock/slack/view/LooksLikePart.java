package dev.oarlock.slack.view;

import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.reason.Diagnosis;
import dev.oarlock.domain.reason.Match;
import dev.oarlock.domain.reason.Pushing;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.ClueWords;
import dev.oarlock.slack.words.Phrases;
import dev.oarlock.slack.words.Play;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The one line of a card that says which reason to leave it looks like, and the play against it.
record LooksLikePart(AccountState state, Diagnosis diagnosis) {
  private static final int CLUES = 2;

  static LooksLikePart of(AccountState state, LocalDate today) {
    return new LooksLikePart(state, Diagnosis.of(state.facts(), today));
  }

  Optional<String> line() {
    return pushing("*", "*").or(() -> match("*", "*"));
  }

  Optional<String> spoken() {
    return pushing("", "").or(() -> match("", ""));
  }

  static String pushing(Pushing pushing) {
    return "a pushing power user, not a risk: they push because they depend on it ("
        + Mrkdwn.escape(
            String.join("; ", List.of(pushing.unhappy(), pushing.use(), pushing.outcome())))
        + ").";
  }

  private Optional<String> pushing(String open, String close) {
    return diagnosis
        .pushing()
        .map(it ->
            open
                + "Looks like:"
                + close
                + " "
                + pushing(it)
                + played(Play.onPushing(), open, close));
  }

  /// Where nothing is wrong yet, a sign that does not alert is one to keep an eye on.
  private Optional<String> match(String open, String close) {
    return diagnosis
        .strongest()
        .map(match ->
            open
                + (isWell(match) ? "Keep an eye on:" : "Looks like:")
                + close
                + " "
                + match.reason().title()
                + " ("
                + ClueWords.list(match.clues(), CLUES)
                + ")."
                + played(Play.on(match.reason()), open, close)
                + others());
  }

  private boolean isWell(Match match) {
    return state.verdict().band() == Band.GREEN && !match.alerts();
  }

  private static String played(Play play, String open, String close) {
    return " " + open + "Play:" + close + " " + play.inWords();
  }

  private String others() {
    var more = diagnosis.matches().size() - 1;
    return more == 0
        ? ""
        : " Signs of "
            + Phrases.counted(more, "other reason")
            + ": "
            + Mrkdwn.code("/health " + state.id().value() + " signs")
            + ".";
  }
}
