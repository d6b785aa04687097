package dev.oarlock.domain.transition.announcement;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import java.time.LocalDate;
import java.util.Optional;

/// That a customer who was away since `leftOn` is one again, `from` a day on and under a contract:
/// what was told of the departure stays true, but is not all of it any more.
public record CustomerReturn(AccountId account, LocalDate leftOn, String contract, LocalDate from) {

  /// Empty for any other gong.
  public static Optional<CustomerReturn> of(GongRung gong) {
    return gong.win() instanceof Win.WonBack back
        ? LossCorrection.dayOf(gong, "won-back:" + back.contract() + ":")
            .map(from ->
                new CustomerReturn(gong.about().account(), back.leftOn(), back.contract(), from))
        : Optional.empty();
  }

  /// The id of what told that they left.
  public String departure() {
    return AnnouncementIds.contractNews(account, ContractNews.keyOfChurn(leftOn));
  }
}
