package dev.oarlock.local.slack.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Everybody whom the workspace knows: its members, and since a name is enough to be one, whoever
/// has done something here or was asked about. The bot is none of them.
public final class KnownMembers {
  private final LocalWorkspace workspace;
  private final Set<WorkspaceMember> met = ConcurrentHashMap.newKeySet();

  public KnownMembers(LocalWorkspace workspace) {
    this.workspace = workspace;
  }

  public WorkspaceMember meet(WorkspaceMember person) {
    met.add(person);
    return person;
  }

  /// Those of this workspace, guests included, in the order of their names.
  public List<WorkspaceMember> ofWorkspace() {
    return Stream.concat(workspace.members().stream(), met.stream())
        .distinct()
        .filter(person -> !person.isOutsider())
        .sorted(Comparator.comparing(WorkspaceMember::name))
        .toList();
  }
}
