package dev.oarlock.slack.view.listing;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.portfolio.listing.AccountList;
import dev.oarlock.domain.portfolio.listing.ListGrouping;
import dev.oarlock.domain.portfolio.listing.ListedGroup;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OwnerText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of a page of a list, from 1: each group under its name and what all of it is worth,
/// however few of it are on the page.
record ListPage(AccountList list, int number, LocalDate today) {
  List<CardElement> lines() {
    var lines = new ArrayList<CardElement>();
    var from = AccountListView.PAGE * (number - 1);
    for (var group : list.groups()) {
      var size = group.accounts().size();
      var first = Math.clamp(from, 0, size);
      var last = Math.clamp(from + AccountListView.PAGE, 0, size);
      if (first < last) {
        lines.add(BulletList.of(lead(group, first > 0), lines(group, first, last)));
      }
      from -= size;
    }
    return lines;
  }

  private List<String> lines(ListedGroup group, int first, int last) {
    var lines = new ArrayList<String>();
    for (var account : group.accounts().subList(first, last)) {
      lines.add(AccountListLine.of(account, list.question(), today));
    }
    return lines;
  }

  /// `*EMEA*, 5 accounts, $20,000 a month, expected loss $4,100`.
  private String lead(ListedGroup group, boolean isContinued) {
    var grouping = list.question().grouping();
    return grouping.isPresent() ? lead(grouping.get(), group, isContinued) : "";
  }

  private static String lead(ListGrouping by, ListedGroup group, boolean isContinued) {
    var worth =
        group.cmrr().isZero()
            ? ""
            : text(
                ", {0}, expected loss {1}",
                MoneyText.monthly(group.cmrr()), MoneyText.rounded(group.expectedLoss()));
    return text(
        "*{0}*{1}, {2 account}{3}",
        name(by, group), isContinued ? text(" (continued)") : "", group.accounts().size(), worth);
  }

  private static String name(ListGrouping by, ListedGroup group) {
    return switch (by) {
      case OWNER ->
          group
              .name()
              .map(it -> OwnerText.of(Optional.of(new Csm(it))))
              .orElse(text("Without an owner"));
      case SEGMENT, REGION ->
          group.name().map(Mrkdwn::escape).orElse(text("Without a {0}", word(by)));
    };
  }

  static String word(ListGrouping grouping) {
    return switch (grouping) {
      case OWNER -> text("owner");
      case SEGMENT -> text("segment");
      case REGION -> text("region");
    };
  }
}
