package dev.oarlock.slack.view.alert;

import static dev.oarlock.slack.language.LocalizedText.message;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthOverride;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.OverdueText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.text.health.LedgerText;
import dev.oarlock.slack.text.health.OverrideText;
import dev.oarlock.slack.view.contract.WorthText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What every announcement tells of its account.
public record SnapshotSection(AccountSnapshot snapshot) {
  private static final int REASONS = 3;
  private static final double QUARTER_OF_A_YEAR = 90 / 365.0;

  public String name() {
    return Mrkdwn.escape(snapshot.name());
  }

  /// Whose account it is, and how new what is said of it is.
  String ownerAndFreshness() {
    return text("Owner: {0}. {1}", owner(), freshness());
  }

  /// `34 (was 61)`.
  String scores() {
    return BandText.score(snapshot.score())
        + (snapshot.hasMoved() ? text(" (was {0})", snapshot.scoreBefore().getAsInt()) : "");
  }

  /// `Health is 34 of 100 (red), after 61.`
  String health() {
    if (snapshot.score().isEmpty()) {
      return text("Nothing is known of its health.");
    }
    var score = snapshot.score().getAsInt();
    var before = snapshot.scoreBefore();
    if (snapshot.band() == Band.UNKNOWN) {
      return text(
          "Health is {0} of 100 with a coverage of {1} %: too little is known to call it a band.",
          score, snapshot.coverage());
    }
    return text(
        "Health is {0} of 100 ({1}){2}{3}.",
        score,
        BandText.of(scoredBand()),
        before.isPresent() && before.getAsInt() != score
            ? text(", after {0}", before.getAsInt())
            : "",
        overridden());
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

  /// Why the score moved, if it did; else what it lacks, which is no news and no cause.
  CardElement reasons() {
    var lines = LedgerText.items(snapshot.reasons(), REASONS);
    if (snapshot.score().isEmpty()) {
      return new TextParagraph(text("*Its score:* there is none yet."));
    }
    if (snapshot.hasMoved()) {
      return lines.isEmpty()
          ? new TextParagraph(text("*Why its score moved:* no single measure stands out."))
          : BulletList.of(text("*Why its score moved*"), lines);
    }
    if (lines.isEmpty()) {
      return new TextParagraph(text("*Its score* did not move."));
    }
    return BulletList.of(
        snapshot.scoreBefore().isEmpty()
            ? text("*What keeps its score from 100*")
            : text("*Its score did not move. What keeps it from 100*"),
        lines);
  }

  /// The one probability that the account's card shows as well: at the next renewal, or where none
  /// is known, within 90 days.
  String probability() {
    return text(
        "{0}; average customer: {1} a year",
        atRenewal()
            .map(churn ->
                text(
                    isOverdue()
                        ? message("{0} that the renewal due on {1} is never signed")
                        : message("{0} at the renewal on {1}"),
                    ProbabilityText.of(churn),
                    DayText.of(renewalDay())))
            .orElseGet(
                () -> text("{0} within 90 days", ProbabilityText.of(snapshot.churnWithin90()))),
        ProbabilityText.of(snapshot.annualBaseRate()));
  }

  /// An announcement of before it told so knows the next 90 days alone.
  private Optional<Probability> atRenewal() {
    return snapshot.churnAtRenewal().filter(_ -> snapshot.renewalDate().isPresent());
  }

  private LocalDate renewalDay() {
    return snapshot.renewalDate().orElse(snapshot.day());
  }

  private boolean isOverdue() {
    return renewalDay().isBefore(snapshot.day());
  }

  /// Why both hold where it is at risk though less likely to churn than most.
  String althoughAtRisk() {
    return isBelowAverage()
        ? text(
            " *At risk although the forecast is below average*: what put it at risk counts by"
                + " itself, the forecast weighs it against all that is known.")
        : "";
  }

  private boolean isBelowAverage() {
    var annual = snapshot.annualBaseRate().value();
    var within90 = new Probability(1 - Math.pow(1 - annual, QUARTER_OF_A_YEAR));
    return atRenewal()
        .map(churn -> churn.readsBelow(snapshot.annualBaseRate()))
        .orElseGet(() -> snapshot.churnWithin90().readsBelow(within90));
  }

  String renewal() {
    return snapshot
        .renewalDate()
        .map(due -> OverdueText.dated(due, snapshot.day()))
        .orElse(text("none known"));
  }

  /// Of a risk: who gave notice has no renewal ahead, which is not to be taken for a gap in data.
  List<LabeledFact> facts(EpisodeCause cause) {
    var hasNotice = cause.root().equals(new EpisodeCause.TelltaleSign(Telltale.GAVE_NOTICE));
    return facts(
        hasNotice && snapshot.renewalDate().isEmpty()
            ? text("none, they have given notice")
            : renewal());
  }

  public String owner() {
    return OwnerText.of(snapshot.csm());
  }

  public List<LabeledFact> facts() {
    return facts(renewal());
  }

  private List<LabeledFact> facts(String renewal) {
    return List.of(
        new LabeledFact(text("Worth"), WorthText.of(snapshot.cmrr(), snapshot.standing())),
        new LabeledFact(text("Renewal"), renewal),
        new LabeledFact(text("Owner"), owner()),
        new LabeledFact(text("Segment"), Mrkdwn.escape(snapshot.segment().name())));
  }

  String freshness() {
    return text(
        "As of {0}. Coverage: {1} % of the scorecard has data. {2} More: {3}",
        DayText.of(snapshot.day()),
        snapshot.coverage(),
        snapshot
            .latestSignalTime()
            .map(at -> text("Newest signal: {0}.", DayText.moment(at)))
            .orElse(text("No signal yet.")),
        Mrkdwn.code("/health " + TypedName.of(snapshot)));
  }
}
