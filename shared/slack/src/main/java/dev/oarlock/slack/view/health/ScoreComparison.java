package dev.oarlock.slack.view.health;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.benchmark.PeerComparison;
import dev.oarlock.domain.portfolio.benchmark.TrailingYear;
import dev.oarlock.domain.transition.state.AccountHistory;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.Optional;
import java.util.stream.Stream;

/// A score beside those of its like, and beside its own year.
record ScoreComparison(AccountInContext account) {
  /// One or two sentences, or nothing where there is nothing to compare with.
  Optional<String> line() {
    var said =
        Stream.concat(
                account.peers().map(ScoreComparison::peerComparison).stream(),
                year().map(ScoreComparison::yearComparison).stream())
            .toList();
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(EnglishPhrases.capitalize(String.join("; ", said)) + ".");
  }

  private Optional<TrailingYear> year() {
    var state = account.state();
    var score = state.assessment().score();
    return score.isPresent()
        ? TrailingYear.of(state.history(), score.getAsInt(), account.today())
        : Optional.empty();
  }

  private static String peerComparison(PeerComparison peers) {
    var share = peers.percentBelow() == 0 ? text("none") : peers.percentBelow() + " %";
    return text(
        "better than {0} of {1} other {2} accounts (as of {3})",
        share, peers.peers(), Mrkdwn.escape(peers.segment().name()), DayText.of(peers.day()));
  }

  private static String yearComparison(TrailingYear year) {
    var days = text("{0 day}", year.days());
    return text(
        "{0} (lowest {1}, highest {2})",
        year.percentBelow() == 0
            ? text("no better than on any of its own last {0}", days)
            : text("better than on {0} % of its own last {1}", year.percentBelow(), days),
        day(year.lowest()),
        day(year.highest()));
  }

  private static String day(AccountHistory.DayEntry day) {
    return text("{0} on {1}", BandText.score(day.score()), DayText.of(day.day()));
  }
}
