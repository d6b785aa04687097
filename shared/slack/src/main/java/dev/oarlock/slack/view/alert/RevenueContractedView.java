package dev.oarlock.slack.view.alert;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
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
import dev.oarlock.slack.view.contract.ContradictionLine;
import dev.oarlock.slack.view.loss.LossView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A customer who stays and pays less, for its team and the leads: by how much and from when on,
/// what it has no more, and why. It is no win, even if it is a renewal.
public final class RevenueContractedView {
  private RevenueContractedView() {}

  public static Card of(RevenueContracted contracted, ReasonCatalog reasons) {
    var about = contracted.about();
    var contraction = contracted.contraction();
    var part = new SnapshotSection(about);
    return Card.titled(text("📉 {0} contracted", about.name()))
        .say("*" + part.name() + " " + clause(contraction, about) + "* " + step(contraction))
        .say(
            products(contraction)
                + reason(contraction, reasons)
                + ContradictionLine.sentence(contraction.doubts()))
        .facts(
            new LabeledFact(text("Less"), MoneyText.monthly(contraction.lost())),
            new LabeledFact(text("Worth then"), MoneyText.monthly(contraction.after())),
            new LabeledFact(text("Renewal"), part.renewal()),
            new LabeledFact(text("Owner"), part.owner()))
        .with(LossView.contractionButton(about.account(), contraction.from()))
        .smallPrint(part.freshness());
  }

  /// The same from all that was told of it, in whatever order that came: what a week later is less
  /// of it, or nothing, is said in its place.
  public static Card ofAll(List<Announcement> announced, ReasonCatalog reasons) {
    return announced.stream()
        .filter(ContractionCorrected.class::isInstance)
        .map(ContractionCorrected.class::cast)
        .max(Comparator.comparingLong(ContractionCorrected::version))
        .map(it -> corrected(it, first(announced).orElse(it.told()), reasons))
        .orElseGet(() -> of((RevenueContracted) announced.getFirst(), reasons));
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

  private static Card corrected(
      ContractionCorrected corrected, MultiCurrencyAmount first, ReasonCatalog reasons) {
    var about = corrected.about();
    return corrected
        .now()
        .map(now ->
            of(new RevenueContracted(corrected.contracted(), about, now), reasons)
                .say(
                    text(
                        "Put right on {0}: it said {1} less, before all that belongs to it was"
                            + " told.",
                        DayText.of(about.day()), MoneyText.monthly(first))))
        .orElseGet(() -> gone(about, first));
  }

  private static Card gone(AccountSnapshot about, MultiCurrencyAmount first) {
    var part = new SnapshotSection(about);
    return Card.saying(
            text(
                "*No contraction after all.* What was told here of {0}, {1} less, does not hold:"
                    + " with all that was told by {2} they pay no less than before. They pay {3}.",
                part.name(),
                MoneyText.monthly(first),
                DayText.of(about.day()),
                MoneyText.monthly(about.cmrr())))
        .smallPrint(part.ownerAndFreshness());
  }

  /// `renewed for 12 months, 4 days late, and pays less from 1 Dec 2026 on.`
  private static String clause(ContractionSummary contraction, AccountSnapshot about) {
    var since =
        contraction.from().isAfter(about.day())
            ? text("pays less from {0} on.", DayText.of(contraction.from()))
            : text("pays less since {0}.", DayText.of(contraction.from()));
    return contraction
        .term()
        .map(term ->
            text("renewed for {0}{1} and {2}", TermText.length(term), late(contraction), since))
        .orElse(since);
  }

  private static String late(ContractionSummary contraction) {
    return contraction.daysLate() == 0 ? "" : text(", {0 day} late,", contraction.daysLate());
  }

  private static String step(ContractionSummary contraction) {
    return text(
        "That is {0} instead of {1}: {2} less. It stays a customer.",
        MoneyText.monthly(contraction.after()),
        MoneyText.of(contraction.before()),
        MoneyText.of(contraction.lost()));
  }

  private static String products(ContractionSummary contraction) {
    return contraction.products().isEmpty()
        ? text("No product changed in number: the price is lower.")
        : EnglishPhrases.capitalize(
            EnglishPhrases.join(contraction.products().stream().map(WinText::product).toList())
                + ".");
  }

  private static String reason(ContractionSummary contraction, ReasonCatalog reasons) {
    return contraction.reasons().isEmpty()
        ? text(" No reason was given.")
        : text(
            " The reason given: {0}.",
            EnglishPhrases.join(
                contraction.reasons().stream()
                    .map(it -> Mrkdwn.escape(said(reasons.titleOf(it))))
                    .toList()));
  }
}
