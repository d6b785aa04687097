package dev.oarlock.slack.view.listing;

import dev.oarlock.domain.portfolio.listing.AccountList;
import dev.oarlock.domain.portfolio.listing.ListCondition;
import dev.oarlock.domain.portfolio.listing.ListCondition.AtRisk;
import dev.oarlock.domain.portfolio.listing.ListCondition.ChangedSince;
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
import dev.oarlock.domain.portfolio.listing.ListCondition.WithoutOwner;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a list was understood to be: `3 accounts: red, of dana, renewing by 28 Jan 2027`.
final class ListTitle {
  private ListTitle() {}

  static String of(AccountList list) {
    var count = EnglishPhrases.counted(list.accounts().size(), "account");
    var shown =
        top(list) + (list.accounts().size() < list.found() ? count + " of " + list.found() : count);
    var kinds =
        list.question().conditions().stream()
            .collect(
                Collectors.groupingBy(Object::getClass, LinkedHashMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(ListTitle::anyOf)
            .toList();
    return shown
        + list.question().grouping().map(it -> " by " + ListPage.word(it)).orElse("")
        + (kinds.isEmpty() ? "" : ": " + String.join(", ", kinds));
  }

  /// As many of each currency or group are more than were asked for.
  private static String top(AccountList list) {
    var question = list.question();
    var each =
        Stream.concat(
                question.grouping().map(ListPage::word).stream(),
                list.isTopOfEachCurrency() ? Stream.of("currency") : Stream.empty())
            .toList();
    return question.most().isEmpty() || each.isEmpty()
        ? ""
        : "The top %d of each %s, "
            .formatted(question.most().getAsInt(), EnglishPhrases.join(each));
  }

  private static String anyOf(List<ListCondition> kind) {
    return EnglishPhrases.join(kind.stream().map(ListTitle::words).toList(), " or ");
  }

  /// Named is the first day that counts: whoever asked since Monday reads Monday.
  private static String after(LocalDate day) {
    return "from " + DayText.of(day.plusDays(1)) + " on";
  }

  private static String words(ListCondition condition) {
    return switch (condition) {
      case InBand it -> BandText.of(it.band());
      case AtRisk _ -> "at risk";
      case RenewsWithin it -> "renewing " + DayText.of(it.from()) + " to " + DayText.of(it.until());
      case RenewalOverdue _ -> "renewal overdue";
      case ChangedSince it -> "changed " + after(it.day());
      case NewSince it -> "new " + after(it.day());
      case OwnedBy it -> "of " + it.owner().name();
      case WithoutOwner _ -> "without an owner";
      case GaveNotice _ -> "given notice";
      case OnTrial _ -> "on trial";
      case Paused _ -> "paused";
      case InSegment it -> "segment " + it.name();
      case InRegion it -> "region " + it.name();
    };
  }
}
