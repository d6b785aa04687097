package dev.oarlock.slack.view.renewal;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.DisagreementSummary;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OverdueText;
import dev.oarlock.slack.text.forecast.DriverText;
import dev.oarlock.slack.text.forecast.RenewalForecastText;
import java.util.List;

/// What model and CSM say of a renewal, and why.
record DisagreementSection(DisagreementSummary disagreement, AccountSnapshot snapshot) {

  String csm() {
    return RenewalForecastText.person(disagreement.csm().by());
  }

  /// `the model says 62 % (likely to churn), dana 5 % (likely to renew)`.
  String bothForecasts() {
    return text(
        "the model says {0}, {1} {2}",
        RenewalForecastText.of(disagreement.model(), disagreement.thresholds()),
        csm(),
        RenewalForecastText.of(disagreement.csm().estimate(), disagreement.thresholds()));
  }

  String modelReasons() {
    var because = disagreement.drivers().stream().map(DriverText::of).toList();
    return because.isEmpty()
        ? text("nothing weighs much on either side.")
        : String.join("; ", because) + ".";
  }

  /// On how much, when, and in the CSM's own words why.
  String csmReason() {
    return text(
        "{0}, on {1}: {2}",
        RenewalForecastText.of(disagreement.csm().estimate(), disagreement.model().amount()),
        DayText.of(disagreement.csm().at().toLocalDate()),
        disagreement
            .csm()
            .reason()
            .map(why -> "“" + Mrkdwn.escape(why) + "”")
            .orElse(text("no reason given.")));
  }

  List<LabeledFact> facts() {
    return List.of(
        new LabeledFact(
            text("Model"),
            RenewalForecastText.modelWithInterval(
                disagreement.model(), disagreement.interval(), disagreement.thresholds())),
        new LabeledFact(
            csm(),
            RenewalForecastText.of(disagreement.csm().estimate(), disagreement.thresholds())),
        new LabeledFact(text("Worth"), MoneyText.monthly(disagreement.model().amount())),
        new LabeledFact(
            text("Renewal"), OverdueText.dated(disagreement.renewal(), snapshot.day())));
  }

  String modelParagraph() {
    return text("*Why the model:* {0}", modelReasons());
  }

  String csmParagraph() {
    return text("*Why {0}:* {1}", csm(), csmReason());
  }
}
