package dev.oarlock.slack.view.feedback;

import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.PulseRequested;
import dev.oarlock.slack.block.BlockLimits;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.view.alert.SnapshotSection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Accounts that one person takes over on one day, in one message that asks for a pulse of each.
public final class HandoverView {
  /// The buttons that open the form of a pulse, before a dot and a number: one an account.
  public static final String PULSE_OF = "pulse.of";

  private static final int MOST_LINES = 100;
  private static final int MOST_BUTTONS = 3 * BlockLimits.BUTTONS;

  /// Whose renewal comes first is asked about first.
  private static final Comparator<PulseRequested> BY_RENEWAL =
      Comparator.<PulseRequested, LocalDate>comparing(
              it -> it.about().renewalDate().orElse(LocalDate.MAX))
          .thenComparing(it -> it.about().name())
          .thenComparing(it -> it.about().account());

  private HandoverView() {}

  /// One account is asked about as it always is; of two requests for one account the latter counts.
  public static Card of(List<PulseRequested> requests) {
    var byAccount = new LinkedHashMap<Object, PulseRequested>();
    requests.forEach(it -> byAccount.put(it.about().account(), it));
    return byAccount.size() == 1
        ? FeedbackView.of(byAccount.values().iterator().next())
        : list(byAccount.values().stream().sorted(BY_RENEWAL).toList());
  }

  private static Card list(List<PulseRequested> requests) {
    var first = requests.getFirst().about();
    var worth =
        requests.stream()
            .map(it -> it.about().cmrr())
            .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
    var lead =
        "%s: you took over %s from %s%s.%s What is your pulse of each, from 1 (will churn) to 5 "
                .formatted(
                    new SnapshotSection(first).owner(),
                    EnglishPhrases.counted(requests.size(), "account"),
                    EnglishPhrases.join(formerOwners(requests)),
                    worth.isZero() ? "" : ", worth " + MoneyText.monthly(worth) + " together",
                    hasPulse(requests) ? " Earlier pulses of them do not count any more." : "")
            + "(delighted)? Please say so by %s.".formatted(DayText.of(first.day().plusDays(14)));
    return Card.saying(lead)
        .bullets("", lines(requests))
        .then(buttons(requests))
        .smallPrint(more());
  }

  private static boolean hasPulse(List<PulseRequested> requests) {
    return requests.stream().anyMatch(it -> it.lastPulse().isPresent());
  }

  private static List<String> formerOwners(Collection<PulseRequested> requests) {
    var names = new LinkedHashMap<PersonId, String>();
    requests.forEach(
        it -> names.putIfAbsent(it.from().person(), OwnerText.of(Optional.of(it.from()))));
    return List.copyOf(names.values());
  }

  private static List<String> lines(List<PulseRequested> requests) {
    var lines =
        new ArrayList<>(requests.stream().limit(MOST_LINES).map(HandoverView::line).toList());
    if (requests.size() > MOST_LINES) {
      lines.add("and %d more".formatted(requests.size() - MOST_LINES));
    }
    return lines;
  }

  private static String line(PulseRequested wanted) {
    var about = wanted.about();
    return "*%s*: %s, %s%s"
        .formatted(
            Mrkdwn.escape(about.name()),
            MoneyText.monthly(about.cmrr()),
            renewal(about),
            wanted.lastPulse().isPresent()
                ? ", last pulse %d of 5".formatted(wanted.lastPulse().getAsInt())
                : "");
  }

  private static String renewal(AccountSnapshot about) {
    return about
        .renewalDate()
        .map(day -> "renewal on " + DayText.of(day))
        .orElse("no renewal known");
  }

  private static List<CardElement> buttons(List<PulseRequested> requests) {
    var rows = new ArrayList<CardElement>();
    var most = Math.min(requests.size(), MOST_BUTTONS);
    for (var from = 0; from < most; from += BlockLimits.BUTTONS) {
      var row = new ArrayList<CardButton>();
      for (var i = from; i < Math.min(most, from + BlockLimits.BUTTONS); i++) {
        var about = requests.get(i).about();
        row.add(new CardButton(PULSE_OF + "." + i, about.name(), about.account().value()));
      }
      rows.add(new ButtonRow(row));
    }
    return rows;
  }

  private static String more() {
    return "A button opens the form of that account; typed, it is "
        + Mrkdwn.code("/health NAME pulse 4")
        + ".";
  }
}
