package dev.oarlock.digest;

import dev.oarlock.aws.World;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.DirectoryEntry;
import dev.oarlock.aws.log.Quarantine;
import dev.oarlock.aws.state.AccountStates;
import dev.oarlock.domain.digest.Digest;

/// Reads the whole book: names, states and what waits in quarantine.
record Books(Directory directory, AccountStates states, Quarantine quarantine) {
  static Books of(World world) {
    return new Books(Directory.of(world), AccountStates.of(world), Quarantine.of(world));
  }

  Digest digest(World world) {
    var ids = directory.all().stream().map(DirectoryEntry::id).toList();
    var known = states.ofBook(ids);
    var unscored = new Digest.Unscored(ids.size() - known.size(), quarantine.all().size());
    return Digest.of(known, world.today(), unscored);
  }
}
