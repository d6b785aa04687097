package dev.oarlock.summarize;

import dev.oarlock.aws.lambda.ParallelWork;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.parked.ComputableAccounts;
import dev.oarlock.aws.store.state.AccountStates;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Gatherers;

/// Reads every account in the order of the ids, a hundred at a time and some of these at once, so
/// that no more of their states are held, however many there are.
record PortfolioReading(
    AccountDirectory directory,
    AccountStates states,
    ComputableAccounts computable,
    AccountSummarizer summarizer) {
  /// The table takes longer to answer than to read, and with more memory comes more than one core.
  private static final int AT_ONCE = Math.max(4, Runtime.getRuntime().availableProcessors());

  static PortfolioReading of(AppContext appContext, AccountSummarizer summarizer) {
    return new PortfolioReading(
        AccountDirectory.of(appContext),
        AccountStates.of(appContext),
        ComputableAccounts.of(appContext, "SummarizePortfolio"),
        summarizer);
  }

  /// Some accounts of the directory, and what was taken from those that have a state; the states of
  /// `leftOut` of them say something that cannot be computed.
  record ReadAccounts(
      List<DirectoryEntry> entries, List<SummarizedAccount> summarized, int leftOut) {}

  void each(Consumer<ReadAccounts> next) {
    directory.eachPage(page ->
        page.stream()
            .gather(Gatherers.windowFixed(ParallelWork.inOneRequest(page.size(), AT_ONCE)))
            .gather(Gatherers.windowFixed(AT_ONCE))
            .flatMap(some -> ParallelWork.all(some, AT_ONCE, this::read).stream())
            .forEach(next));
  }

  /// What is a part of another account by now has no state of its own that counts.
  private ReadAccounts read(List<DirectoryEntry> entries) {
    var ids =
        entries.stream().filter(entry -> entry.into().isEmpty()).map(DirectoryEntry::id).toList();
    var scored = states.loadAll(ids);
    var summarized = computable.over(scored, summarizer::all);
    return new ReadAccounts(entries, summarized, scored.size() - summarized.size());
  }
}
