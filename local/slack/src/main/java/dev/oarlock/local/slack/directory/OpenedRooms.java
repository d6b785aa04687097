package dev.oarlock.local.slack.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The private channels that the app opened itself while this workspace runs: who was called into
/// each, what is pinned there, and which are archived.
public final class OpenedRooms {
  private final Map<String, Room> rooms = new LinkedHashMap<>();

  private record Room(Set<String> members, Set<String> pins, boolean archived) {
    Room asArchived() {
      return new Room(members, pins, true);
    }
  }

  public synchronized void open(String name) {
    rooms.put(name, new Room(new TreeSet<>(), new TreeSet<>(), false));
  }

  public synchronized boolean contains(String name) {
    return rooms.containsKey(name);
  }

  public synchronized void archive(String name) {
    rooms.computeIfPresent(name, (_, room) -> room.asArchived());
  }

  /// False for somebody who is in it already.
  public synchronized boolean invite(String name, String user) {
    return room(name).map(room -> room.members().add(user)).orElse(false);
  }

  /// False for what is pinned already.
  public synchronized boolean pin(String name, String ts) {
    return room(name).map(room -> room.pins().add(ts)).orElse(false);
  }

  /// The ids of those who were called in.
  public synchronized Set<String> members(String name) {
    return room(name).map(room -> Set.copyOf(room.members())).orElseGet(Set::of);
  }

  /// The timestamps of what is pinned.
  public synchronized Set<String> pins(String name) {
    return room(name).map(room -> Set.copyOf(room.pins())).orElseGet(Set::of);
  }

  private Optional<Room> room(String name) {
    return Optional.ofNullable(rooms.get(name));
  }

  synchronized List<WorkspaceChannel> channels() {
    return rooms.entrySet().stream()
        .map(it -> new WorkspaceChannel(it.getKey(), true, false, it.getValue().archived()))
        .toList();
  }
}
