package dev.oarlock.aws.store.digest;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.digest.night.KeptAccount;
import dev.oarlock.aws.store.parked.ComputableAccounts;
import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.aws.store.plan.QuarterPlans;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.aws.store.reason.ReasonStore;
import dev.oarlock.domain.portfolio.board.BoardPack;
import dev.oarlock.domain.portfolio.board.BoardTally;
import dev.oarlock.domain.portfolio.board.DigestReport;
import dev.oarlock.domain.portfolio.board.DigestReport.BoardReport;
import dev.oarlock.domain.portfolio.board.DigestReport.WeekReport;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import dev.oarlock.domain.portfolio.board.DigestVersion.BoardPages;
import dev.oarlock.domain.portfolio.board.DigestVersion.Leadership;
import dev.oarlock.domain.portfolio.digest.QuarterOutlook;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads what the accounts of a version add to the digest of today, what is in quarantine, and the
/// latest forecast. Of accounts with a quiet week it is as the night left it.
///
/// @param most so many accounts are named in each list
public record DigestSource(AppContext appContext, ComputableAccounts computable, int most) {

  /// That names all; `function` is whose log and metrics say what is left out.
  public static DigestSource of(AppContext appContext, String function) {
    return new DigestSource(
        appContext, ComputableAccounts.of(appContext, function), Integer.MAX_VALUE);
  }

  /// That names no more than so many in each list, and so holds no more of them.
  public DigestSource naming(int some) {
    return new DigestSource(appContext, computable, some);
  }

  public DigestReport load(DigestVersion version) {
    return version instanceof BoardPages(var quarter) ? board(version, quarter) : week(version);
  }

  WeekReport week(DigestVersion version) {
    return week(version, accounts().into(this::reading, version));
  }

  /// The same week of all accounts by all of their states.
  public WeekReport recount() {
    var all = new Leadership();
    return week(all, accounts().anew(this::reading, all));
  }

  private WeekReading reading() {
    return new WeekReading(appContext, states(), most);
  }

  private StateBatches states() {
    return StateBatches.of(appContext, computable);
  }

  private DigestAccounts accounts() {
    return new DigestAccounts(appContext);
  }

  private BoardReport board(DigestVersion version, Optional<CalendarQuarter> asked) {
    var today = appContext.today();
    var quarter = asked.orElseGet(() -> BoardPack.latest(today));
    var tally = new BoardTally(quarter, today);
    var states = states();
    Consumer<List<KeptAccount>> add =
        some ->
            states.each(
                some.stream().map(KeptAccount::id).toList(),
                tally::page,
                read -> tally.add(read.made()));
    accounts().anew(() -> add, version);
    return new BoardReport(
        tally.pack(),
        outlook(),
        ReasonStore.of(appContext).load(),
        QuarterPlans.of(appContext).of(version, quarter));
  }

  private WeekReport week(DigestVersion version, WeekReading reading) {
    return new WeekReport(
        version,
        reading.digest(version),
        version.isPart() ? outlook(version) : outlook(),
        ReasonStore.of(appContext).load(),
        QuarterPlans.of(appContext).of(version, CalendarQuarter.of(appContext.today())));
  }

  private QuarterOutlook outlook() {
    var portfolios = PortfolioStore.of(appContext);
    return QuarterOutlook.ofAll(portfolios.forecast(), portfolios.bridge());
  }

  private QuarterOutlook outlook(DigestVersion part) {
    var people = PeopleStore.of(appContext).load().directory();
    return PortfolioStore.of(appContext)
        .forecast()
        .map(forecast -> part.outlook(forecast, people))
        .orElseGet(QuarterOutlook::unknown);
  }
}
