package dev.oarlock.slack.view.loss;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonRequested;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonSettled;
import dev.oarlock.domain.transition.order.LossOutcome;
import dev.oarlock.domain.transition.order.LossOutcome.Answered;
import dev.oarlock.domain.transition.order.LossOutcome.SuccessorContract;
import dev.oarlock.domain.transition.order.LossSummary;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.ProbabilityText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The reason of a loss: asked, asked again, answered, and followed by a retro.
public final class LossView {
  /// What the button that opens the form of the reason is called; its value is that of [LossLink].
  public static final String GIVE_REASON = "loss.reason";

  /// The same for the form of the retro.
  public static final String REVIEW = "loss.review";

  private LossView() {}

  /// Which loss of which account a button is about.
  public record LossLink(AccountId account, LossEvent event) {
    public static LossLink of(String value) {
      var parts = value.split("\\|", 2);
      return new LossLink(new AccountId(parts[0]), LossEvent.of(parts.length > 1 ? parts[1] : ""));
    }

    public String value() {
      return account.value() + "|" + event.key();
    }
  }

  /// The button with which the message that tells of a loss asks for its reason.
  public static ButtonRow button(AccountId account, LossEvent event) {
    return button(account, event, LossText.question(event));
  }

  /// The same where it is not told yet which of quantity and price it was.
  public static ButtonRow contractionButton(AccountId account, LocalDate from) {
    return button(account, new LossEvent(Loss.QUANTITY, from), text("Why do they pay less?"));
  }

  /// The button that opens the form of the retro, again and again.
  public static ButtonRow reviewButton(AccountId account, LossEvent event) {
    var link = new LossLink(account, event);
    return new ButtonRow(List.of(new CardButton(REVIEW, text("Hold the retro…"), link.value())));
  }

  private static ButtonRow button(AccountId account, LossEvent event, String label) {
    var link = new LossLink(account, event);
    return new ButtonRow(List.of(new CardButton(GIVE_REASON, label, link.value())));
  }

  /// To the owner, under what told of the loss.
  public static Card of(ReasonRequested asked) {
    var event = asked.loss().event();
    return Card.saying(
            owner(asked.about())
                + ": *"
                + name(asked.about())
                + "* "
                + LossText.of(event, asked.loss().amount())
                + ". *"
                + LossText.question(event)
                + "* "
                + (asked.due().equals(asked.about().day())
                    ? text("This is the last reminder.")
                    : text(
                        "Asked on each working day until {0}, or until it is answered.",
                        DayText.of(asked.due()))))
        .with(button(asked.about().account(), event));
  }

  /// What became of the question, in the same place.
  public static Card of(ReasonSettled settled, ReasonCatalog catalog) {
    return switch (settled.outcome()) {
      case Answered answered ->
          Card.saying(
              text(
                  "*{0}*: the reason is {1}, said {2}.",
                  name(settled.about()),
                  LossText.reason(answered.reason(), answered.avoidable(), catalog),
                  OwnerText.of(Optional.of(answered.by()))));
      case LossOutcome.Withdrawn(var by) ->
          Card.saying(
              by.map(signed -> signedAgain(settled.about(), signed))
                  .orElseGet(() ->
                      settled.loss().event().kind() == Loss.LEFT
                          ? text(
                              "*{0}* has not left after all: that is taken back, and no reason is"
                                  + " needed.",
                              name(settled.about()))
                          : text(
                              "*{0}*: this loss is taken back, and no reason is needed.",
                              name(settled.about()))));
    };
  }

  private static String signedAgain(AccountSnapshot about, SuccessorContract signed) {
    return text(
        "*{0}* has not left after all: they signed again under {1}, from {2} on. That is no"
            + " win-back, and no reason is needed. Should they pay less, it is told by itself.",
        name(about), Mrkdwn.escape(signed.contract()), DayText.of(signed.from()));
  }

  /// In the retro's channel, once the reason is known: what was to be seen, and what was not.
  public static Card retro(ReasonSettled settled, Answered answered, ReasonCatalog catalog) {
    var loss = settled.loss();
    return Card.titled(text("Retro: {0}", settled.about().name()))
        .say(
            text(
                "*{0} {1}.* The reason is {2}.",
                name(settled.about()),
                LossText.of(loss.event(), loss.amount()),
                LossText.reason(answered.reason(), answered.avoidable(), catalog)))
        .say(text("*What was to be seen the day before:* {0}", seen(loss)))
        .say(
            text(
                "*Which sign should have fired?* Say it with the button, and what would have"
                    + " helped. Ask somebody of theirs, too: what they say goes into the same"
                    + " form."))
        .with(reviewButton(settled.about().account(), loss.event()))
        .smallPrint(text("Owner: {0}. More: {1}", owner(settled.about()), command(settled)));
  }

  private static String seen(LossSummary loss) {
    var signs =
        loss.signs().isEmpty()
            ? text("no telltale sign")
            : EnglishPhrases.join(loss.signs().stream().map(it -> said(it.phrase())).toList());
    return signs
        + loss.lastForecast()
            .map(last ->
                text(
                    "; the forecast was {0} to leave within 90 days (lists and digest may have"
                        + " shown another: the chance at the renewal, which is not kept of past"
                        + " days)",
                    ProbabilityText.of(last)))
            .orElse(text("; no forecast is kept of it"))
        + ".";
  }

  private static String name(AccountSnapshot about) {
    return Mrkdwn.escape(about.name());
  }

  private static String owner(AccountSnapshot about) {
    return OwnerText.of(about.csm());
  }

  private static String command(ReasonSettled settled) {
    return Mrkdwn.code("/health " + TypedName.of(settled.about()) + " signs");
  }
}
