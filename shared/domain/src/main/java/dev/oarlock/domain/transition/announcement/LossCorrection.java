package dev.oarlock.domain.transition.announcement;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.domain.transition.order.RungGong;
import java.time.LocalDate;
import java.util.Optional;

/// What is told of an account from a day on, if it takes back what was told of that day: that they
/// left, or that a renewal lapsed. They `renewed`, or else something else was signed that holds
/// from then; `paysLess` where they go on for less.
public record LossCorrection(AccountId account, LocalDate from, boolean renewed, boolean paysLess) {

  /// Of a renewal or of growth; empty for any other gong.
  public static Optional<LossCorrection> of(GongRung gong) {
    var account = gong.about().account();
    return switch (gong.win()) {
      case Win.Renewed renewed ->
          dayOf(gong, "renewed:" + renewed.contract() + ":")
              .map(day -> day.minusDays(renewed.daysLate()))
              .map(from -> new LossCorrection(account, from, true, renewed.isContraction()));
      case Win.Expanded expanded ->
          dayOf(gong, RungGong.GROWTH + expanded.contract() + ":")
              .map(from -> new LossCorrection(account, from, false, false));
      case Win.WonBack _, Win.BecameCustomer _, Win.FirstValue _, Win.Saved _, Win.BackFromRed _ ->
          Optional.empty();
    };
  }

  /// Of who pays less from a day on and has not left.
  public static LossCorrection of(RevenueContracted less) {
    var contraction = less.contraction();
    return new LossCorrection(
        less.about().account(), contraction.from(), contraction.isRenewal(), true);
  }

  static Optional<LocalDate> dayOf(GongRung gong, String key) {
    var prefix = AnnouncementIds.gong(gong.about().account(), key);
    return gong.id().startsWith(prefix)
        ? Optional.of(LocalDate.parse(gong.id().substring(prefix.length())))
        : Optional.empty();
  }

  /// The id of what told that they left.
  public String departure() {
    return AnnouncementIds.contractNews(account, ContractNews.keyOfChurn(from));
  }

  /// The id of what told that a renewal lapsed, of a customer who stays.
  public String lapse() {
    return AnnouncementIds.contractNews(account, ContractNews.keyOfLapsed(from));
  }
}
