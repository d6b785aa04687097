package dev.oarlock.slack.view.listing;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.listing.AccountList;
import dev.oarlock.domain.portfolio.listing.ListCondition;
import dev.oarlock.domain.portfolio.listing.ListOrder;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OwnerText;
import java.time.LocalDate;

/// A page of accounts, under what they are worth together in each currency.
public final class AccountListView {
  /// What the button to the next page is called in Slack's payloads; its value is a [NextPage].
  public static final String MORE = "health.list";

  /// So many lines fit on a screen.
  static final int PAGE = 15;

  private static final int TYPED = 1_900;

  private AccountListView() {}

  /// The page after one, of what was typed.
  public record NextPage(int number, String typed) {
    String value() {
      return number + " " + typed;
    }

    public static NextPage of(String value) {
      var parts = value.split(" ", 2);
      return new NextPage(Integer.parseInt(parts[0]), parts[1]);
    }
  }

  /// A page, from 1, of what was `typed`; one after the last is the last.
  public static Card of(AccountList list, NextPage page, LocalDate today) {
    var title = titled(ListTitle.of(list));
    if (list.accounts().isEmpty()) {
      return title.say(text("No account is in this list today.")).smallPrint(smallPrint(list));
    }
    var pages = (list.accounts().size() + PAGE - 1) / PAGE;
    var number = Math.clamp(page.number(), 1, pages);
    var card = title.say(totals(list)).then(new ListPage(list, number, today).lines());
    return (number < pages && page.typed().length() < TYPED
            ? card.buttons(more(list, new NextPage(number + 1, page.typed())))
            : card)
        .smallPrint((pages > 1 ? text("Page {0} of {1}. ", number, pages) : "") + smallPrint(list));
  }

  /// Slack mentions nobody in a heading, and an owner may be known by nothing but a Slack id.
  private static Card titled(String title) {
    var placed = OwnerText.placeOwners(Mrkdwn.escape(title));
    return placed.contains("<@csm:") ? Card.saying("*" + placed + "*") : Card.titled(title);
  }

  private static CardButton more(AccountList list, NextPage next) {
    var left = list.accounts().size() - PAGE * (next.number() - 1);
    return new CardButton(MORE, text("More ({0 account})", left), next.value());
  }

  private static String totals(AccountList list) {
    return list.cmrr().isZero()
        ? text("None of them pays.")
        : text(
            "Together {0}, expected loss {1}{2}.",
            MoneyText.monthly(list.cmrr()),
            MoneyText.rounded(list.expectedLoss()),
            payNothing(list));
  }

  /// Whoever counts customers does not count them.
  private static String payNothing(AccountList list) {
    var free = 0;
    for (var account : list.accounts()) {
      free += account.terms().cmrr().isZero() ? 1 : 0;
    }
    return free == 0
        ? ""
        : free == 1 ? text("; 1 pays nothing") : text("; {0} pay nothing", Integer.toString(free));
  }

  private static String smallPrint(AccountList list) {
    return text(
        "{0}{1}. Expected loss is CMRR times the chance of leaving at the next renewal, within 90"
            + " days where none is known.",
        whatCounts(list),
        lead(list)
            + order(list.question().order())
            + (list.hasSeveralCurrencies()
                ? text(", one currency after the other; they are never added up")
                : ""));
  }

  /// A renewal that was signed or is overdue changes neither score nor risk.
  private static String whatCounts(AccountList list) {
    for (var condition : list.question().conditions()) {
      if (condition instanceof ListCondition.ChangedSince) {
        return text(
            "Listed with another band, five points or more, newly at risk, new or gone; renewals"
                + " are in the digest and in `/health overdue`. ");
      }
    }
    return "";
  }

  private static String lead(AccountList list) {
    var grouping = list.question().grouping();
    return grouping.isEmpty()
        ? text("Sorted by ")
        : text(
            "The {0} with the largest expected loss comes first; in each, sorted by ",
            ListPage.word(grouping.get()));
  }

  private static String order(ListOrder order) {
    return switch (order) {
      case EXPECTED_LOSS -> text("expected loss, the largest first");
      case CMRR -> text("CMRR, the most first");
      case LOWEST_SCORE -> text("score, the lowest first");
      case SOONEST_RENEWAL -> text("renewal, the soonest first");
    };
  }
}
