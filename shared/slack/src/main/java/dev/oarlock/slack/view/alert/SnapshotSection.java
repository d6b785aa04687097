package dev.oarlock.slack.view.alert;

import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthOverride;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OverdueText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.text.health.LedgerText;
import dev.oarlock.slack.text.health.OverrideText;
import java.util.List;

/// What every announcement tells of its account.
public record SnapshotSection(AccountSnapshot snapshot) {
  private static final int REASONS = 3;
  private static final int DAYS = 90;
  private static final double QUARTER_OF_A_YEAR = DAYS / 365.0;

  public String name() {
    return Mrkdwn.escape(snapshot.name());
  }

  /// `34 (was 61)`.
  String scores() {
    var before = snapshot.scoreBefore();
    var moved = before.isPresent() && !before.equals(snapshot.score());
    return BandText.score(snapshot.score()) + (moved ? " (was " + before.getAsInt() + ")" : "");
  }

  /// `Health is 34 of 100 (red), after 61.`
  String health() {
    if (snapshot.score().isEmpty()) {
      return "Nothing is known of its health.";
    }
    var score = snapshot.score().getAsInt();
    var before = snapshot.scoreBefore();
    if (snapshot.band() == Band.UNKNOWN) {
      return "Health is %d of 100 with a coverage of %d %%: too little is known to call it a band."
          .formatted(score, snapshot.coverage());
    }
    return "Health is %d of 100 (%s)".formatted(score, BandText.of(scoredBand()))
        + (before.isPresent() && before.getAsInt() != score ? ", after " + before.getAsInt() : "")
        + overridden()
        + ".";
  }

  /// The band that the score belongs to.
  private Band scoredBand() {
    return snapshot
        .override()
        .filter(it -> it.isOfBandAlone(snapshot.band()))
        .map(HealthOverride::computedBand)
        .orElse(snapshot.band());
  }

  /// Who set the score, and what is computed beside it.
  private String overridden() {
    return snapshot.override().map(it -> ", " + OverrideText.of(it, snapshot.band())).orElse("");
  }

  CardElement reasons() {
    return snapshot.reasons().isEmpty()
        ? new TextParagraph("*Why:* nothing in its score moved.")
        : BulletList.of("*Why its score moved*", LedgerText.items(snapshot.reasons(), REASONS));
  }

  /// The forecast beside what it would be at the base rate.
  String probability() {
    return "%s within 90 days; at the base rate of %s/yr it would be %s"
        .formatted(
            ProbabilityText.of(snapshot.churnWithin90()),
            ProbabilityText.of(snapshot.annualBaseRate()),
            ProbabilityText.of(base()));
  }

  private Probability base() {
    var annual = snapshot.annualBaseRate().value();
    return new Probability(1 - Math.pow(1 - annual, QUARTER_OF_A_YEAR));
  }

  /// Why both hold where it is at risk though less likely to churn than most.
  String althoughAtRisk() {
    if (snapshot.churnWithin90().compareTo(base()) >= 0) {
      return "";
    }
    var bound =
        snapshot
            .renewalDate()
            .filter(on -> on.isAfter(snapshot.day().plusDays(DAYS)))
            .map(on -> ": their contract runs until " + DayText.of(on) + ", and")
            .orElse(":");
    return " *At risk although the forecast is below average*"
        + bound
        + " what put it at risk counts by itself, the forecast weighs it against all that is"
        + " known.";
  }

  String renewal() {
    return snapshot
        .renewalDate()
        .map(due -> OverdueText.dated(due, snapshot.day()))
        .orElse("none known");
  }

  public String owner() {
    return OwnerText.of(snapshot.csm());
  }

  public List<LabeledFact> facts() {
    return List.of(
        new LabeledFact("Worth", MoneyText.monthly(snapshot.cmrr())),
        new LabeledFact("Renewal", renewal()),
        new LabeledFact("Owner", owner()),
        new LabeledFact("Segment", Mrkdwn.escape(snapshot.segment().name())));
  }

  String freshness() {
    return "As of "
        + DayText.of(snapshot.day())
        + ". Coverage: "
        + snapshot.coverage()
        + " % of the scorecard has data. "
        + snapshot
            .latestSignalTime()
            .map(at -> "Newest signal: " + DayText.moment(at) + ".")
            .orElse("No signal yet.")
        + " More: "
        + Mrkdwn.code("/health " + snapshot.account().value());
  }
}
