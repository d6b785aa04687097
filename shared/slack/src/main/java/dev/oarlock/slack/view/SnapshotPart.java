package dev.oarlock.slack.view;

import dev.oarlock.domain.announce.Snapshot;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.BandWords;
import dev.oarlock.slack.words.ChanceWords;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.MoneyWords;
import dev.oarlock.slack.words.OwnerWords;
import dev.oarlock.slack.words.ReasonWords;
import java.util.List;

/// What every announcement tells of its account.
record SnapshotPart(Snapshot about) {
  private static final int REASONS = 3;
  private static final double QUARTER_OF_A_YEAR = 90.0 / 365;

  String name() {
    return Mrkdwn.escape(about.name());
  }

  /// `34 (was 61)`.
  String scores() {
    var before = about.scoreBefore();
    var moved = before.isPresent() && !before.equals(about.score());
    return BandWords.score(about.score()) + (moved ? " (was " + before.getAsInt() + ")" : "");
  }

  /// `Health is 34 of 100 (red), after 61.`
  String health() {
    if (about.score().isEmpty()) {
      return "Nothing is known of its health.";
    }
    var score = about.score().getAsInt();
    var before = about.scoreBefore();
    return "Health is %d of 100 (%s)".formatted(score, BandWords.of(about.band()))
        + (before.isPresent() && before.getAsInt() != score ? ", after " + before.getAsInt() : "")
        + ".";
  }

  String reasons() {
    return about.reasons().isEmpty()
        ? "*Why:* nothing in its score moved."
        : "*Why its score moved*" + ReasonWords.list(about.reasons(), REASONS);
  }

  String spokenReasons() {
    return about.reasons().isEmpty()
        ? ""
        : " Why: " + ReasonWords.sentence(about.reasons(), REASONS) + ".";
  }

  /// The forecast beside what it would be at the base rate.
  String chance() {
    var annual = about.annualBaseRate().value();
    var base = new Probability(1 - Math.pow(1 - annual, QUARTER_OF_A_YEAR));
    return "%s within 90 days; at the base rate of %s/yr it would be %s"
        .formatted(
            ChanceWords.of(about.churnWithin90()),
            ChanceWords.of(about.annualBaseRate()),
            ChanceWords.of(base));
  }

  String worth() {
    return MoneyWords.monthly(about.cmrr());
  }

  String renewal() {
    return about
        .renewal()
        .map(day -> DayWords.of(day) + ", " + DayWords.from(about.day(), day))
        .orElse("none known");
  }

  String owner() {
    return OwnerWords.of(about.csm());
  }

  List<String> facts() {
    return List.of(
        "*Worth*\n" + worth(),
        "*Renewal*\n" + renewal(),
        "*Owner*\n" + owner(),
        "*Segment*\n" + Mrkdwn.escape(about.segment().name()));
  }

  String spokenFacts() {
    return " Worth " + worth() + ". Renewal: " + renewal() + ". Owner: " + owner() + ".";
  }

  String freshness() {
    return "As of "
        + DayWords.of(about.day())
        + ". Coverage: "
        + about.coverage()
        + " % of the scorecard has data. "
        + about
            .freshest()
            .map(at -> "Newest signal: " + DayWords.moment(at) + ".")
            .orElse("No signal yet.")
        + " More: "
        + Mrkdwn.code("/health " + about.account().value());
  }
}
