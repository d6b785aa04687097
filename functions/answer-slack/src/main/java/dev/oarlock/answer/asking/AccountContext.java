package dev.oarlock.answer.asking;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.aws.store.portfolio.SegmentScores;
import dev.oarlock.aws.store.reason.ReasonStore;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.table.RecentResults;
import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.portfolio.benchmark.PeerComparison;
import dev.oarlock.domain.portfolio.rollup.AccountHierarchy;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.health.AccountInContext;
import dev.oarlock.slack.view.health.HealthView;
import dev.oarlock.slack.view.portfolio.FamilyView;
import dev.oarlock.slack.view.portfolio.FamilyView.ParentAccount;
import dev.oarlock.slack.view.portfolio.PortfolioView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What an account is seen beside: its family, and the other accounts of its segment. The states of
/// a family are read in one request, half a read unit each; of a segment only the distribution of
/// its scores is read, once an hour and container.
public final class AccountContext {
  private static final Duration MAX_AGE = Duration.ofHours(1);

  /// As many as states are kept of which they are drawn.
  private static final int MOST_CARDS = 64;

  private final AccountNames names;
  private final AccountStates states;
  private final PortfolioStore portfolios;
  private final ReasonStore reasons;
  private final Supplier<LocalDate> today;
  private final Clock clock;
  private final RecentResults<AccountId, AccountInContext, Card> cards =
      new RecentResults<>(MOST_CARDS);
  private @Nullable CachedScores latest;

  private record CachedScores(Optional<SegmentScores> segments, Instant at) {}

  public AccountContext(AccountNames names, AppContext appContext) {
    this.names = names;
    this.states = AccountStates.of(appContext);
    this.portfolios = PortfolioStore.of(appContext);
    this.reasons = ReasonStore.of(appContext);
    this.today = appContext::today;
    this.clock = appContext.clock();
  }

  /// The account's card. One that is asked for again, of the same state on the same day beside the
  /// same peers, is not drawn again; that of a family is, for its states are read anew.
  Card card(AccountState state) {
    var account = of(state);
    return account.family().isPresent()
        ? HealthView.of(account)
        : cards.get(state.id(), account, HealthView::of);
  }

  /// The account as its card shows it.
  AccountInContext of(AccountState state) {
    return new AccountInContext(
        state,
        today.get(),
        family(state, names.descendantsOf(state.id())),
        peers(state),
        reasons(state));
  }

  /// Only of one who left are they read.
  private ReasonCatalog reasons(AccountState state) {
    return CustomerDeparture.of(state.facts(), today.get()).isPresent()
        ? reasons.load()
        : ReasonCatalog.shipped();
  }

  Card family(AccountState state) {
    return family(state, names.descendantsOf(state.id()))
        .map(FamilyView::of)
        .orElseGet(() -> FamilyView.noChildren(state, parentOf(state)));
  }

  Card portfolio(PortfolioDimension by) {
    return portfolios
        .breakdowns()
        .map(all -> PortfolioView.of(all.by(by), all.day()))
        .orElseGet(PortfolioView::notYet);
  }

  private Optional<AccountHierarchy> family(AccountState state, List<AccountId> below) {
    return below.isEmpty()
        ? Optional.empty()
        : Optional.of(AccountHierarchy.of(state, states.loadAll(below), today.get()))
            .filter(family -> !family.children().isEmpty());
  }

  private ParentAccount parentOf(AccountState state) {
    return AccountProfile.of(state.facts())
        .parent()
        .map(parent -> parentOf(state, parent))
        .orElseGet(ParentAccount.NoParent::new);
  }

  private ParentAccount parentOf(AccountState state, AccountId parent) {
    if (parent.equals(state.id())) {
      return new ParentAccount.OwnParent();
    }
    return names
        .registered(parent)
        .<ParentAccount>map(ParentAccount.KnownParent::new)
        .orElseGet(() -> new ParentAccount.UnknownParent(parent));
  }

  private Optional<PeerComparison> peers(AccountState state) {
    return segments().flatMap(all -> PeerComparison.of(state, all.scores(), all.day()));
  }

  private synchronized Optional<SegmentScores> segments() {
    var known = latest;
    if (known == null || known.at().plus(MAX_AGE).isBefore(clock.instant())) {
      known = new CachedScores(portfolios.segmentScores(), clock.instant());
      latest = known;
    }
    return known.segments();
  }
}
