package dev.oarlock.aws.store.digest;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.digest.night.DigestNight;
import dev.oarlock.aws.store.digest.night.KeptAccount;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Which accounts a version of the digest is of, and what the night left of them, some at a time.
record DigestAccounts(AppContext appContext) {

  /// Into what `begin` makes, as the night left them and what happened since; all are to be read
  /// where there was no night. It begins anew where the night turns out not to be whole.
  <S extends Consumer<List<KeptAccount>>> S into(Supplier<S> begin, DigestVersion version) {
    var included = included(version);
    return night(() -> new IncludedAccounts<>(included, begin.get()))
        .map(IncludedAccounts::next)
        .orElseGet(() -> anew(begin, version));
  }

  /// All to be read, whatever the night left.
  <S extends Consumer<List<KeptAccount>>> S anew(Supplier<S> begin, DigestVersion version) {
    var all = new IncludedAccounts<>(included(version), begin.get());
    AccountDirectory.of(appContext)
        .eachPage(page ->
            all.accept(
                page.stream()
                    .filter(entry -> entry.into().isEmpty())
                    .map(KeptAccount::toBeRead)
                    .toList()));
    return all.next();
  }

  private Predicate<KeptAccount> included(DigestVersion version) {
    var people = PeopleStore.of(appContext).load().directory();
    return it -> version.includes(it.csm(), it.segment(), people);
  }

  private record IncludedAccounts<S extends Consumer<List<KeptAccount>>>(
      Predicate<KeptAccount> included, S next) implements Consumer<List<KeptAccount>> {
    @Override
    public void accept(List<KeptAccount> accounts) {
      next.accept(accounts.stream().filter(included).toList());
    }
  }

  private <S extends Consumer<List<KeptAccount>>> Optional<S> night(Supplier<S> begin) {
    var night = DigestNight.of(appContext);
    var since = night.since(appContext.today()).filter(this::isNobodyErased);
    return since
        .flatMap(from ->
            night.load(appContext.today(), () -> UpdatedNight.of(appContext, from, begin.get())))
        .filter(_ -> isNobodyErased(since.orElseThrow()))
        .map(UpdatedNight::completed);
  }

  /// What an account was called is gone from the night's rows where it was erased since: nobody can
  /// say then which of them it was.
  private boolean isNobodyErased(Instant since) {
    return AccountDirectory.of(appContext).changes().since(since).erased().isEmpty();
  }
}
