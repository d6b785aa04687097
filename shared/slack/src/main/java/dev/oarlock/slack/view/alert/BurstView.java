package dev.oarlock.slack.view.alert;

import static dev.oarlock.slack.language.LocalizedText.message;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.CurrencyOrder;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.domain.transition.announcement.Announcement.PulseRequested;
import dev.oarlock.domain.transition.announcement.Announcement.RenewalOverdue;
import dev.oarlock.slack.block.BlockLimits;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OverdueText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.view.contract.WorthText;
import dev.oarlock.slack.view.risk.RiskCauseText;
import dev.oarlock.slack.view.risk.RiskReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Many alerts, recoveries, overdue renewals or hand-overs at once, as one list by worth with a
/// button for each account. Each line says what its own message would have said first.
public final class BurstView {
  /// The buttons that show an account's card, before a dot and a number: one an account.
  public static final String SHOW = "burst.show";

  /// The buttons that show the card of a risk, before a dot and a number: one an account.
  public static final String OPEN_RISK = "risk.open";

  /// The buttons that open the form of a pulse, before a dot and a number: one an account.
  public static final String PULSE_OF = "pulse.of";

  private static final int MAX_LINES = BlockLimits.BUTTONS;
  private static final int REASON = 200;

  private BurstView() {}

  /// What is listed together.
  public enum BurstKind {
    AT_RISK(message("{0 account} {0:is|are} at risk"), "/health at risk"),
    RECOVERED(message("{0 account} {0:is|are} out of risk"), "/health changes"),
    RENEWAL_OVERDUE(message("{0 renewal} {0:is|are} overdue, unsigned"), "/health overdue"),
    HANDED_OVER(message("{0 account} {0:is|are} handed over"), "/health mine");

    private final String title;
    private final String more;

    BurstKind(String title, String more) {
      this.title = title;
      this.more = more;
    }

    private String title(int count) {
      return text(title, count);
    }

    private String button() {
      return switch (this) {
        case AT_RISK -> OPEN_RISK;
        case HANDED_OVER -> PULSE_OF;
        case RECOVERED, RENEWAL_OVERDUE -> SHOW;
      };
    }

    private String hint() {
      return switch (this) {
        case HANDED_OVER ->
            text(
                "Each new owner is asked for a pulse, from 1 (will churn) to 5 (delighted): a"
                    + " button opens the form of that account.");
        case AT_RISK ->
            text(
                "A button shows the card of the risk to you alone; once somebody has claimed it, it"
                    + " stands in the thread. Who has recovered since stays in the list: {0} has"
                    + " who is at risk now.",
                Mrkdwn.code(more));
        case RECOVERED, RENEWAL_OVERDUE -> text("A button shows the account's card to you alone.");
      };
    }
  }

  /// One of a burst: what its own message would have said first.
  public record BurstItem(
      BurstKind kind, AccountSnapshot about, String what, String link, boolean hasCard) {
    BurstItem(BurstKind kind, AccountSnapshot about, String what, String link) {
      this(kind, about, what, link, false);
    }

    /// One whose card stands by itself.
    public BurstItem onCard() {
      return new BurstItem(kind, about, what, link, true);
    }

    /// Empty for what is always a message of its own.
    public static Optional<BurstItem> of(Announcement announcement) {
      return switch (announcement) {
        case AccountAtRisk risk ->
            Optional.of(
                new BurstItem(
                    BurstKind.AT_RISK,
                    risk.about(),
                    RiskCauseText.sentenceEnd(risk.cause(), risk.causeNow()),
                    new RiskReference(risk.about().account(), risk.episode()).encode()));
        case AccountRecovered recovered ->
            item(
                BurstKind.RECOVERED,
                recovered,
                RecoveredView.endedBy(recovered).orElse(text("nothing puts it at risk any more")));
        case RenewalOverdue overdue ->
            item(
                BurstKind.RENEWAL_OVERDUE,
                overdue,
                OverdueText.of(overdue.renewal().due(), overdue.about().day()));
        case PulseRequested wanted ->
            item(
                BurstKind.HANDED_OVER,
                wanted,
                text("taken over from {0}", OwnerText.of(Optional.of(wanted.from()))));
        case Announcement.HealthChanged _,
            Announcement.RiskUpdated _,
            Announcement.PlayUpdated _,
            Announcement.RenewalLapsed _,
            Announcement.AccountChurned _,
            Announcement.RevenueContracted _,
            Announcement.ContractionCorrected _,
            Announcement.GongRung _,
            Announcement.GongCorrected _,
            Announcement.KudosTold _,
            Announcement.EscalationUpdated _,
            Announcement.OverrideEnded _,
            Announcement.PulseWithdrawn _,
            Announcement.ForecastsDisagree _,
            Announcement.DisagreementResolved _,
            Announcement.ReasonRequested _,
            Announcement.ReasonSettled _ ->
            Optional.empty();
      };
    }

    private static Optional<BurstItem> item(BurstKind kind, Announcement one, String what) {
      return Optional.of(new BurstItem(kind, one.about(), what, one.about().account().value()));
    }
  }

  /// Of two about one account the latter counts; all are of one kind.
  public static Card of(List<BurstItem> burst) {
    var kind = burst.getFirst().kind();
    var byWorth = byWorth(burst);
    return Card.titled(kind.title(byWorth.size()))
        .say(worth(byWorth))
        .bullets("", lines(byWorth, kind))
        .with(buttons(byWorth, kind))
        .smallPrint(
            text("In a list because more than five came within ten minutes. {0}", kind.hint()));
  }

  private static List<BurstItem> byWorth(List<BurstItem> burst) {
    var byAccount = new LinkedHashMap<AccountId, BurstItem>();
    burst.forEach(one -> byAccount.put(one.about().account(), one));
    var currencies = CurrencyOrder.of(burst.stream().map(one -> one.about().cmrr()).toList());
    return byAccount.values().stream()
        .sorted(
            Comparator.comparing((BurstItem one) -> one.about().cmrr(), currencies.largestFirst())
                .thenComparing(one -> one.about().name()))
        .toList();
  }

  private static String worth(List<BurstItem> burst) {
    var worth =
        burst.stream()
            .map(one -> one.about().cmrr())
            .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
    if (worth.isZero()) {
      return text(
          "No revenue under contract is known of {0}.",
          burst.size() == 1 ? text("it") : text("them"));
    }
    var amount = text("worth *{0}*", MoneyText.monthly(worth));
    return burst.size() == 1
        ? text("It is {0}.", amount)
        : text("Together they are {0}. The largest first:", amount);
  }

  private static List<String> lines(List<BurstItem> burst, BurstKind kind) {
    var lines = new ArrayList<>(burst.stream().limit(MAX_LINES).map(BurstView::line).toList());
    if (burst.size() > MAX_LINES) {
      lines.add(text("and {0} more: {1}", burst.size() - MAX_LINES, Mrkdwn.code(kind.more)));
    }
    return lines;
  }

  private static String line(BurstItem one) {
    var part = new SnapshotSection(one.about());
    var line =
        text(
            "*{0}*: {1}. {2}, owner {3}.",
            part.name(),
            Mrkdwn.shortened(one.what(), REASON),
            EnglishPhrases.capitalize(WorthText.of(one.about().cmrr(), one.about().standing())),
            part.owner());
    return one.hasCard() ? text("{0} Its card stands in this channel.", line) : line;
  }

  private static ButtonRow buttons(List<BurstItem> burst, BurstKind kind) {
    return new ButtonRow(
        IntStream.range(0, Math.min(burst.size(), MAX_LINES))
            .mapToObj(i -> button(kind.button() + "." + i, burst.get(i)))
            .toList());
  }

  private static CardButton button(String action, BurstItem one) {
    return new CardButton(action, one.about().name(), one.link());
  }
}
