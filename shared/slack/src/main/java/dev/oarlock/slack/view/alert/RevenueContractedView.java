package dev.oarlock.slack.view.alert;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.ContractionCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.domain.transition.order.ContractionSummary;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.TermText;
import dev.oarlock.slack.view.loss.LossView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A customer who stays and pays less, for its team and the leads: by how much and from when on,
/// what it has no more, and why. It is no win, even if it is a renewal.
public final class RevenueContractedView {
  private RevenueContractedView() {}

  public static Card of(RevenueContracted contracted) {
    var about = contracted.about();
    var contraction = contracted.contraction();
    var part = new SnapshotSection(about);
    return Card.titled("📉 " + about.name() + " contracted")
        .say("*" + part.name() + " " + clause(contraction, about) + "* " + step(contraction))
        .say(products(contraction) + reason(contraction))
        .facts(
            new LabeledFact("Less", MoneyText.monthly(contraction.lost())),
            new LabeledFact("Worth then", MoneyText.monthly(contraction.after())),
            new LabeledFact("Renewal", part.renewal()),
            new LabeledFact("Owner", part.owner()))
        .with(LossView.contractionButton(about.account(), contraction.from()))
        .smallPrint(part.freshness());
  }

  /// The same from all that was told of it, in whatever order that came: what a week later is less
  /// of it, or nothing, is said in its place.
  public static Card ofAll(List<Announcement> announced) {
    return announced.stream()
        .filter(ContractionCorrected.class::isInstance)
        .map(ContractionCorrected.class::cast)
        .max(Comparator.comparingLong(ContractionCorrected::version))
        .map(it -> corrected(it, first(announced).orElse(it.told())))
        .orElseGet(() -> of((RevenueContracted) announced.getFirst()));
  }

  /// By how much less it said first.
  private static Optional<MultiCurrencyAmount> first(List<Announcement> announced) {
    return announced.stream()
        .filter(RevenueContracted.class::isInstance)
        .map(it -> ((RevenueContracted) it).contraction().lost())
        .findFirst()
        .or(() ->
            announced.stream()
                .map(ContractionCorrected.class::cast)
                .min(Comparator.comparingLong(ContractionCorrected::version))
                .map(ContractionCorrected::told));
  }

  private static Card corrected(ContractionCorrected corrected, MultiCurrencyAmount first) {
    var about = corrected.about();
    return corrected
        .now()
        .map(now ->
            of(new RevenueContracted(corrected.contracted(), about, now))
                .say(
                    "Put right on %s: it said %s less, before all that belongs to it was told."
                        .formatted(DayText.of(about.day()), MoneyText.monthly(first))))
        .orElseGet(() -> gone(about, first));
  }

  private static Card gone(AccountSnapshot about, MultiCurrencyAmount first) {
    var part = new SnapshotSection(about);
    return Card.saying(
            "*No contraction after all.* What was told here of %s, %s less, does not hold: with all"
                    .formatted(part.name(), MoneyText.monthly(first))
                + " that was told by %s they pay no less than before. They pay %s."
                    .formatted(DayText.of(about.day()), MoneyText.monthly(about.cmrr())))
        .smallPrint("Owner: " + part.owner() + ". " + part.freshness());
  }

  /// `renewed for 12 months, 4 days late, and pays less from 1 Dec 2026 on.`
  private static String clause(ContractionSummary contraction, AccountSnapshot about) {
    var since =
        contraction.from().isAfter(about.day())
            ? "pays less from " + DayText.of(contraction.from()) + " on."
            : "pays less since " + DayText.of(contraction.from()) + ".";
    return contraction
        .term()
        .map(term -> "renewed for " + TermText.length(term) + late(contraction) + " and " + since)
        .orElse(since);
  }

  private static String late(ContractionSummary contraction) {
    return contraction.daysLate() == 0
        ? ""
        : ", " + EnglishPhrases.counted(contraction.daysLate(), "day") + " late,";
  }

  private static String step(ContractionSummary contraction) {
    return "That is %s instead of %s: %s less. It stays a customer."
        .formatted(
            MoneyText.monthly(contraction.after()),
            MoneyText.of(contraction.before()),
            MoneyText.of(contraction.lost()));
  }

  private static String products(ContractionSummary contraction) {
    return contraction.products().isEmpty()
        ? "No product changed in number: the price is lower."
        : EnglishPhrases.capitalize(
            EnglishPhrases.join(contraction.products().stream().map(WinText::product).toList())
                + ".");
  }

  private static String reason(ContractionSummary contraction) {
    return contraction.reasons().isEmpty()
        ? " No reason was given."
        : " The reason given: "
            + EnglishPhrases.join(contraction.reasons().stream().map(Mrkdwn::escape).toList())
            + ".";
  }
}
