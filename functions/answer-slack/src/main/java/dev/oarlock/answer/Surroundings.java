package dev.oarlock.answer;

import dev.oarlock.aws.World;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.aws.survey.Segments;
import dev.oarlock.aws.survey.Surveys;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.portfolio.Family;
import dev.oarlock.domain.portfolio.Grouping;
import dev.oarlock.domain.portfolio.Peers;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.view.FamilyView;
import dev.oarlock.slack.view.FamilyView.Above;
import dev.oarlock.slack.view.PortfolioView;
import dev.oarlock.slack.view.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What stands around an account: its family, and the other accounts of its segment. The states of
/// a family are read in one call, half a read unit each; of a segment only the spread of its scores
/// is read, once an hour and container.
final class Surroundings {
  private static final Duration FRESH_ENOUGH = Duration.ofHours(1);

  private final Book book;
  private final AccountStates states;
  private final Surveys surveys;
  private final Supplier<LocalDate> today;
  private final Clock clock;
  private @Nullable Read latest;

  private record Read(Optional<Segments> segments, Instant at) {}

  Surroundings(Book book, World world) {
    this.book = book;
    this.states = AccountStates.of(world);
    this.surveys = Surveys.of(world);
    this.today = world::today;
    this.clock = world.clock();
  }

  /// The account as its card shows it.
  Sight of(AccountState state) {
    return new Sight(state, today.get(), family(state, book.familyOf(state.id())), peers(state));
  }

  Message family(AccountState state) {
    return family(state, book.familyNowOf(state.id()))
        .map(FamilyView::of)
        .orElseGet(() -> FamilyView.alone(state, above(state)));
  }

  Message portfolio(Grouping by) {
    return surveys
        .portfolios()
        .map(all -> PortfolioView.of(all.by(by), all.day()))
        .orElseGet(PortfolioView::notYet);
  }

  private Optional<Family> family(AccountState state, List<AccountId> below) {
    return below.isEmpty()
        ? Optional.empty()
        : Optional.of(Family.of(state, states.ofBook(below), today.get()))
            .filter(family -> !family.children().isEmpty());
  }

  private Above above(AccountState state) {
    return state
        .facts()
        .latest(AccountRegistered.class)
        .flatMap(registered -> registered.signal().parent())
        .map(parent -> above(state, parent))
        .orElseGet(Above.Nobody::new);
  }

  private Above above(AccountState state, AccountId parent) {
    if (parent.equals(state.id())) {
      return new Above.Itself();
    }
    return book.has(parent) ? new Above.Known(parent) : new Above.Unknown(parent);
  }

  private Optional<Peers> peers(AccountState state) {
    return segments().flatMap(all -> Peers.of(state, all.scores(), all.day()));
  }

  private synchronized Optional<Segments> segments() {
    var known = latest;
    if (known == null || known.at().plus(FRESH_ENOUGH).isBefore(clock.instant())) {
      known = new Read(surveys.segments(), clock.instant());
      latest = known;
    }
    return known.segments();
  }
}
