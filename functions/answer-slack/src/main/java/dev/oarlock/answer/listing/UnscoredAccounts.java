package dev.oarlock.answer.listing;

import dev.oarlock.aws.lambda.KeptValue;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.domain.account.identity.AccountId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The accounts that no list may show, or not as they are now: those that were registered lately,
/// of which nothing may be scored yet, and the parked ones. Whoever goes from list to list has them
/// read once; who of them is listed each list sees for itself.
final class UnscoredAccounts {
  /// Whoever was registered longer ago is listed, or the summary of the night has seen to it.
  private static final Duration LATELY = Duration.ofDays(1);

  private static final Duration KEPT = Duration.ofSeconds(20);

  private final AccountNames names;
  private final ParkedAccounts parked;
  private final AppContext appContext;
  private final AnswerPatience patience;
  private final KeptValue<Optional<KnownUnscored>> kept;

  private UnscoredAccounts(
      AccountNames names, ParkedAccounts parked, AppContext appContext, AnswerPatience patience) {
    this.names = names;
    this.parked = parked;
    this.appContext = appContext;
    this.patience = patience;
    this.kept = KeptValue.of(appContext, KEPT, this::read);
  }

  static UnscoredAccounts of(AppContext appContext, AccountNames names) {
    return new UnscoredAccounts(
        names, ParkedAccounts.of(appContext), appContext, new AnswerPatience.ThreeSeconds());
  }

  /// The same for whom Slack does not wait.
  UnscoredAccounts patient() {
    return new UnscoredAccounts(names, parked, appContext, new AnswerPatience.Unhurried());
  }

  /// Those registered lately, but for those that were merged into others, and those parked.
  record KnownUnscored(Set<AccountId> registered, Set<AccountId> parked) {
    KnownUnscored {
      registered = Set.copyOf(registered);
      parked = Set.copyOf(parked);
    }
  }

  /// Empty if there are more new accounts than whoever asked has patience for. The day of a large
  /// import is such a day.
  Optional<KnownUnscored> known() {
    return kept.now();
  }

  private Optional<KnownUnscored> read() {
    var since = appContext.clock().instant().minus(LATELY);
    var lately = names.describedSince(since, patience.mostNewAccounts());
    if (!patience.looksAt(lately.size())) {
      return Optional.empty();
    }
    var registered = new HashSet<AccountId>();
    for (var entry : lately) {
      if (entry.into().isEmpty()) {
        registered.add(entry.id());
      }
    }
    var standing = new HashSet<AccountId>();
    for (var account : parked.all()) {
      standing.add(account.account());
    }
    return Optional.of(new KnownUnscored(registered, standing));
  }
}
