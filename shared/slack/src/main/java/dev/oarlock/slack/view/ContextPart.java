package dev.oarlock.slack.view;

import dev.oarlock.domain.portfolio.OwnYear;
import dev.oarlock.domain.portfolio.Peers;
import dev.oarlock.domain.state.History;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.BandWords;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.Phrases;
import java.util.Optional;
import java.util.stream.Stream;

/// A score beside those of its like, and beside its own year.
record ContextPart(Sight sight) {
  /// One or two sentences, or nothing where there is nothing to compare with.
  Optional<String> line() {
    var said =
        Stream.concat(
                sight.peers().map(ContextPart::among).stream(),
                year().map(ContextPart::over).stream())
            .toList();
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(Phrases.capital(String.join("; ", said)) + ".");
  }

  private Optional<OwnYear> year() {
    var state = sight.state();
    var score = state.verdict().score();
    return score.isPresent()
        ? OwnYear.of(state.history(), score.getAsInt(), sight.today())
        : Optional.empty();
  }

  private static String among(Peers peers) {
    var share = peers.percentBelow() == 0 ? "none" : peers.percentBelow() + " %";
    return "better than %s of %d other %s accounts (as of %s)"
        .formatted(
            share, peers.others(), Mrkdwn.escape(peers.segment().name()), DayWords.of(peers.day()));
  }

  private static String over(OwnYear year) {
    var days = Phrases.counted(year.days(), "day");
    return (year.percentBelow() == 0
            ? "no better than on any of its own last " + days
            : "better than on " + year.percentBelow() + " % of its own last " + days)
        + " (lowest %s, highest %s)".formatted(day(year.lowest()), day(year.highest()));
  }

  private static String day(History.Day day) {
    return BandWords.score(day.score()) + " on " + DayWords.of(day.day());
  }
}
