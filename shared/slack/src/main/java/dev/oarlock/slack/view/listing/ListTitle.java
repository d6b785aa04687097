package dev.oarlock.slack.view.listing;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.listing.AccountList;
import dev.oarlock.domain.portfolio.listing.ListCondition;
import dev.oarlock.domain.portfolio.listing.ListCondition.AtRisk;
import dev.oarlock.domain.portfolio.listing.ListCondition.ChangedSince;
import dev.oarlock.domain.portfolio.listing.ListCondition.Claimed;
import dev.oarlock.domain.portfolio.listing.ListCondition.GaveNotice;
import dev.oarlock.domain.portfolio.listing.ListCondition.InBand;
import dev.oarlock.domain.portfolio.listing.ListCondition.InRegion;
import dev.oarlock.domain.portfolio.listing.ListCondition.InSegment;
import dev.oarlock.domain.portfolio.listing.ListCondition.NewSince;
import dev.oarlock.domain.portfolio.listing.ListCondition.OnTrial;
import dev.oarlock.domain.portfolio.listing.ListCondition.OwnedBy;
import dev.oarlock.domain.portfolio.listing.ListCondition.Paused;
import dev.oarlock.domain.portfolio.listing.ListCondition.RenewalOverdue;
import dev.oarlock.domain.portfolio.listing.ListCondition.RenewsWithin;
import dev.oarlock.domain.portfolio.listing.ListCondition.Unclaimed;
import dev.oarlock.domain.portfolio.listing.ListCondition.WithoutOwner;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// What a list was understood to be: `3 accounts: red, of dana, renewing by 28 Jan 2027`.
final class ListTitle {
  private ListTitle() {}

  static String of(AccountList list) {
    var count = text("{0 account}", list.accounts().size());
    var shown =
        top(list)
            + (list.accounts().size() < list.found()
                ? text("{0} of {1}", count, list.found())
                : count);
    var kinds = kinds(list.question().conditions());
    var grouping = list.question().grouping();
    return shown
        + (grouping.isPresent() ? text(" by {0}", ListPage.word(grouping.get())) : "")
        + (kinds.isEmpty() ? "" : ": " + String.join(", ", kinds));
  }

  /// Conditions of one kind are alternatives.
  private static List<String> kinds(List<ListCondition> conditions) {
    var kinds = new LinkedHashMap<Class<?>, List<String>>();
    var saysRisk = saysRisk(conditions);
    for (var condition : conditions) {
      if (!saysRisk || !(condition instanceof AtRisk)) {
        kinds.computeIfAbsent(condition.getClass(), _ -> new ArrayList<>()).add(words(condition));
      }
    }
    var said = new ArrayList<String>();
    for (var kind : kinds.values()) {
      said.add(kind.size() == 1 ? kind.getFirst() : EnglishPhrases.join(kind, text(" or ")));
    }
    return said;
  }

  /// Whose risk is claimed, or by nobody, is at risk without a word.
  private static boolean saysRisk(List<ListCondition> conditions) {
    for (var condition : conditions) {
      if (condition instanceof Unclaimed || condition instanceof Claimed) {
        return true;
      }
    }
    return false;
  }

  /// As many of each currency or group are more than were asked for.
  private static String top(AccountList list) {
    var question = list.question();
    if (question.most().isEmpty()) {
      return "";
    }
    var each =
        Stream.concat(
                question.grouping().map(ListPage::word).stream(),
                list.isTopOfEachCurrency() ? Stream.of(text("currency")) : Stream.empty())
            .toList();
    return each.isEmpty()
        ? ""
        : text("The top {0} of each {1}, ", question.most().getAsInt(), EnglishPhrases.join(each));
  }

  /// Named is the first day that counts: whoever asked since Monday reads Monday.
  private static String after(LocalDate day) {
    return text("from {0} on", DayText.of(day.plusDays(1)));
  }

  private static String words(ListCondition condition) {
    return switch (condition) {
      case InBand it -> BandText.of(it.band());
      case AtRisk _ -> text("at risk");
      case RenewsWithin it ->
          text("renewing {0} to {1}", DayText.of(it.from()), DayText.of(it.until()));
      case RenewalOverdue _ -> text("renewal overdue");
      case ChangedSince it -> text("changed {0}", after(it.day()));
      case NewSince it -> text("new {0}", after(it.day()));
      case OwnedBy it -> text("of {0}", it.owner().name());
      case WithoutOwner _ -> text("without an owner");
      case GaveNotice _ -> text("given notice");
      case OnTrial _ -> text("on trial");
      case Paused _ -> text("paused");
      case Unclaimed _ -> text("at risk and claimed by nobody");
      case Claimed it ->
          it.by()
              .map(by -> text("at risk and claimed by {0}", by.owner().name()))
              .orElse(text("at risk and claimed"));
      case InSegment it -> text("segment {0}", it.name());
      case InRegion it -> text("region {0}", it.name());
    };
  }
}
