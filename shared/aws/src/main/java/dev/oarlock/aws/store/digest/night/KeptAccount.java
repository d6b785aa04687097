package dev.oarlock.aws.store.digest.night;

import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import java.util.Optional;

/// One account as a night left it for the digest of the day: whose it is by the directory, and what
/// it adds, if its week was quiet; else its state must be read.
public record KeptAccount(
    AccountId id, Optional<Csm> csm, Segment segment, Optional<AccountWeek> week) {

  public static KeptAccount of(DirectoryEntry entry, Optional<AccountWeek> week) {
    var profile = entry.profile();
    return new KeptAccount(
        entry.id(), profile.csm(), profile.segment(), week.filter(AccountWeek::isQuiet));
  }

  public static KeptAccount toBeRead(DirectoryEntry entry) {
    return of(entry, Optional.empty());
  }

  public KeptAccount toBeRead() {
    return new KeptAccount(id, csm, segment, Optional.empty());
  }
}
