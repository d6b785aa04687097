package dev.oarlock.slack.view.feedback;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.PersonId;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.PulseRequested;
import dev.oarlock.domain.transition.announcement.Announcement.PulseWithdrawn;
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
import dev.oarlock.slack.view.alert.BurstView;
import dev.oarlock.slack.view.alert.BurstView.BurstItem;
import dev.oarlock.slack.view.alert.SnapshotSection;
import dev.oarlock.slack.view.contract.WorthText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Accounts that one person takes over on one day, in one message that asks for a pulse of each; or
/// those that several take over at once, in one list.
public final class HandoverView {
  private static final int MOST_LINES = 100;
  private static final int MOST_NAMES = 20;
  private static final int MOST_BUTTONS = 3 * BlockLimits.BUTTONS;

  /// Whose renewal comes first is asked about first.
  private static final Comparator<PulseRequested> BY_RENEWAL =
      Comparator.<PulseRequested, LocalDate>comparing(
              it -> it.about().renewalDate().orElse(LocalDate.MAX))
          .thenComparing(it -> it.about().name())
          .thenComparing(it -> it.about().account());

  private HandoverView() {}

  /// What one person takes over, and what was taken back of it. One account is asked about as it
  /// always is.
  public static Card of(List<? extends Announcement> handovers) {
    var all = OpenHandovers.of(handovers);
    var open = all.open().stream().sorted(BY_RENEWAL).toList();
    return switch (open.size()) {
      case 0 -> nothingLeft(all.takenBack());
      case 1 -> less(FeedbackView.of(open.getFirst()), all.takenBack());
      default -> less(list(open), all.takenBack());
    };
  }

  /// What several people take over at once.
  public static Card ofSeveral(List<? extends Announcement> handovers) {
    var all = OpenHandovers.of(handovers);
    var open = all.open().stream().flatMap(it -> BurstItem.of(it).stream()).toList();
    var takenBack = all.takenBack().stream().filter(it -> isIn(handovers, it)).toList();
    return open.isEmpty() ? nothingLeft(takenBack) : less(BurstView.of(open), takenBack);
  }

  private static boolean isIn(List<? extends Announcement> handovers, PulseWithdrawn withdrawn) {
    return handovers.stream()
        .filter(PulseRequested.class::isInstance)
        .anyMatch(it -> it.about().account().equals(withdrawn.about().account()));
  }

  private static Card nothingLeft(List<PulseWithdrawn> takenBack) {
    var names = takenBack.stream().map(HandoverView::takenBack).toList();
    return Card.saying(
        text("Handed on the same day, so nobody is asked any more: {0}.", shortened(names)));
  }

  private static Card less(Card card, List<PulseWithdrawn> takenBack) {
    var names = takenBack.stream().map(HandoverView::takenBack).toList();
    return names.isEmpty()
        ? card
        : card.smallPrint(
            text("Handed on the same day, not asked any more: {0}.", shortened(names)));
  }

  /// `Acme (now dana)`.
  private static String takenBack(PulseWithdrawn withdrawn) {
    var about = withdrawn.about();
    return text("{0} (now {1})", Mrkdwn.escape(about.name()), OwnerText.of(about.csm()));
  }

  private static String shortened(List<String> names) {
    return names.size() <= MOST_NAMES
        ? EnglishPhrases.join(names)
        : text(
            "{0} and {1} more",
            String.join(", ", names.subList(0, MOST_NAMES)), names.size() - MOST_NAMES);
  }

  private static Card list(List<PulseRequested> requests) {
    var first = requests.getFirst().about();
    var worth =
        requests.stream()
            .map(it -> it.about().cmrr())
            .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
    var lead =
        text(
            "{0}: you took over {1 account} from {2}{3}.{4} What is your pulse of each, from 1"
                + " (will churn) to 5 (delighted)? Please say so by {5}.",
            new SnapshotSection(first).owner(),
            requests.size(),
            EnglishPhrases.join(formerOwners(requests)),
            worth.isZero() ? "" : text(", worth {0} together", MoneyText.monthly(worth)),
            hasPulse(requests) ? text(" Earlier pulses of them do not count any more.") : "",
            DayText.of(first.day().plusDays(14)));
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
      lines.add(text("and {0} more", requests.size() - MOST_LINES));
    }
    return lines;
  }

  private static String line(PulseRequested wanted) {
    var about = wanted.about();
    return "*%s*: %s, %s%s"
        .formatted(
            Mrkdwn.escape(about.name()),
            WorthText.of(about.cmrr(), about.standing()),
            renewal(about),
            wanted.lastPulse().isPresent()
                ? text(", last pulse {0} of 5", wanted.lastPulse().getAsInt())
                : "");
  }

  private static String renewal(AccountSnapshot about) {
    return about
        .renewalDate()
        .map(day -> text("renewal on {0}", DayText.of(day)))
        .orElse(text("no renewal known"));
  }

  private static List<CardElement> buttons(List<PulseRequested> requests) {
    var rows = new ArrayList<CardElement>();
    var most = Math.min(requests.size(), MOST_BUTTONS);
    for (var from = 0; from < most; from += BlockLimits.BUTTONS) {
      var row = new ArrayList<CardButton>();
      for (var i = from; i < Math.min(most, from + BlockLimits.BUTTONS); i++) {
        var about = requests.get(i).about();
        row.add(
            new CardButton(BurstView.PULSE_OF + "." + i, about.name(), about.account().value()));
      }
      rows.add(new ButtonRow(row));
    }
    return rows;
  }

  private static String more() {
    return text(
        "A button opens the form of that account; typed, it is {0}.",
        Mrkdwn.code("/health NAME pulse 4"));
  }
}
