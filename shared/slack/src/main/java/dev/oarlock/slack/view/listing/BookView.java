package dev.oarlock.slack.view.listing;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.book.PersonalBook;
import dev.oarlock.domain.portfolio.book.TouchCadence.TouchGap;
import dev.oarlock.domain.portfolio.book.WaitingItem;
import dev.oarlock.domain.portfolio.listing.ListOrder;
import dev.oarlock.domain.portfolio.listing.ListQuestion;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.ActionLine;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.view.renewal.RenewalView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// What waits today for an owner of accounts, or for whoever leads owners, each with its button. So
/// many lines of each kind fit; the rest is counted.
public record BookView(PersonalBook book, LocalDate today) {
  private static final int WAITING = 12;
  private static final int RENEWALS = 6;
  private static final int UNTOUCHED = 6;
  private static final ListQuestion ANY =
      new ListQuestion(List.of(), ListOrder.SOONEST_RENEWAL, OptionalInt.empty());

  public static Card of(PersonalBook book, LocalDate today) {
    return new BookView(book, today).card();
  }

  private Card card() {
    return Card.titled(title()).then(waiting()).then(renewals()).then(untouched());
  }

  /// `Your book today: 12 accounts, 3 things wait for you`.
  private String title() {
    var whose =
        book.reader().isLead() ? text("Your book and your team's today") : text("Your book today");
    var accounts = text("{0 account}", book.accounts());
    return "%s: %s, %s"
        .formatted(
            whose,
            accounts,
            switch (book.waiting().size()) {
              case 0 -> text("nothing waits for you");
              case 1 -> text("1 thing waits for you");
              default -> text("{0} things wait for you", book.waiting().size());
            });
  }

  private List<CardElement> waiting() {
    var lines = new ArrayList<ActionLine>();
    for (var item : first(book.waiting(), WAITING)) {
      lines.add(line(item));
    }
    var elements = section(text("Needs you now"), lines, book.waiting().size());
    if (book.risksElsewhere() > 0) {
      elements.add(
          new TextParagraph(
              text(
                  "Of the other open risks, {0} with somebody who has it, or {1}: {2}.",
                  book.risksElsewhere() == 1
                      ? text("1 is")
                      : text("{0} are", book.risksElsewhere()),
                  book.risksElsewhere() == 1 ? text("rests") : text("rest"),
                  Mrkdwn.code("/health my accounts at risk"))));
    }
    return elements;
  }

  private ActionLine line(WaitingItem item) {
    return new ActionLine(
        account(item.account()) + "\n" + WaitingText.of(item), WaitingText.button(item));
  }

  private List<CardElement> renewals() {
    var lines = new ArrayList<ActionLine>();
    for (var account : first(book.renewals(), RENEWALS)) {
      lines.add(
          new ActionLine(
              account(account),
              new CardButton(RenewalView.SHOW, text("Renewal"), account.id().value())));
    }
    var title = text("Renewals in the next {0} days", PersonalBook.RENEWAL_DAYS);
    return section(title, lines, book.renewals().size());
  }

  private List<CardElement> untouched() {
    if (!book.untouched().isEmpty() && !book.isAnybodyMet()) {
      return List.of(
          new TextParagraph(
              text(
                  "No meeting with any of these accounts was ever reported, so nobody can say which"
                      + " of them should be met.")));
    }
    var lines = new ArrayList<ActionLine>();
    for (var gap : first(book.untouched(), UNTOUCHED)) {
      lines.add(line(gap));
    }
    return section(text("Not met for longer than they should be"), lines, book.untouched().size());
  }

  private ActionLine line(TouchGap gap) {
    var gapSaid =
        gap.lastMet().isPresent()
            ? text(
                "Last met on {0}; was to be met by {1}.",
                DayText.of(gap.lastMet().get()), DayText.of(gap.due()))
            : text("No meeting with them was ever reported.");
    return new ActionLine(account(gap.account()) + "\n" + gapSaid, WaitingText.show(gap.account()));
  }

  private String account(ListedAccount account) {
    return AccountListLine.of(account, ANY, today);
  }

  private static <T> List<T> first(List<T> items, int most) {
    return items.subList(0, Math.min(items.size(), most));
  }

  /// The first lines of so many.
  private static List<CardElement> section(String title, List<ActionLine> lines, int all) {
    var elements = new ArrayList<CardElement>();
    if (!lines.isEmpty()) {
      var rest = lines.size() < all ? text(", the first {0}", lines.size()) : "";
      elements.add(new TextParagraph("*%s* (%d%s)".formatted(title, all, rest)));
      elements.addAll(lines);
    }
    return elements;
  }
}
