package dev.oarlock.local.slack.directory;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.disk.AtomicFile;
import dev.oarlock.local.slack.disk.LineFile;
import dev.oarlock.local.slack.disk.LineReader;
import dev.oarlock.local.slack.http.SlackJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// The private channels that the app opened itself: who was called into each, what is pinned there,
/// and which are archived; on disk one JSON line per room and change.
public final class OpenedRooms {
  private final Map<String, Room> rooms = new LinkedHashMap<>();
  private final Optional<LineFile> file;

  private OpenedRooms(Optional<LineFile> file) {
    this.file = file;
  }

  /// Rooms that are gone when the process ends.
  public static OpenedRooms inMemory() {
    return new OpenedRooms(Optional.empty());
  }

  /// Rooms that a restart keeps, in `slack-rooms.jsonl` of this folder; what was torn there and
  /// left out is told to `repairs`.
  public static OpenedRooms onDisk(Path folder, Consumer<String> repairs) {
    var path = folder.toAbsolutePath().resolve("slack-rooms.jsonl");
    try {
      Files.createDirectories(folder.toAbsolutePath());
      var kept = new LinkedHashMap<String, Room>();
      new LineReader(path, repairs)
          .read(line -> Room.fromJson(SlackJson.read(line)))
          .forEach(room -> kept.put(room.name(), room));
      if (Files.exists(path)) {
        new AtomicFile(path).write(kept.values().stream().map(Room::line).collect(joining()));
      }
      var rooms = new OpenedRooms(Optional.of(LineFile.open(path)));
      rooms.rooms.putAll(kept);
      return rooms;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or write " + path + ": " + e.getMessage(), e);
    }
  }

  private record Room(String name, Set<String> members, Set<String> pins, boolean archived) {
    Room {
      members = Set.copyOf(members);
      pins = Set.copyOf(pins);
    }

    Room withMember(String user) {
      return new Room(name, with(members, user), pins, archived);
    }

    Room withPin(String ts) {
      return new Room(name, members, with(pins, ts), archived);
    }

    Room asArchived() {
      return new Room(name, members, pins, true);
    }

    private static Set<String> with(Set<String> all, String one) {
      var more = new TreeSet<>(all);
      more.add(one);
      return more;
    }

    static Room fromJson(JsonNode json) {
      var name = json.path("name").asText();
      if (name.isEmpty()) {
        throw new IllegalArgumentException("a room without a name: " + json);
      }
      return new Room(
          name,
          texts(json.path("members")),
          texts(json.path("pins")),
          json.path("archived").asBoolean());
    }

    private static Set<String> texts(JsonNode list) {
      var texts = new TreeSet<String>();
      list.forEach(it -> texts.add(it.asText()));
      return texts;
    }

    String line() {
      var json = SlackJson.object().put("name", name).put("archived", archived);
      var called = json.putArray("members");
      new TreeSet<>(members).forEach(called::add);
      var pinned = json.putArray("pins");
      new TreeSet<>(pins).forEach(pinned::add);
      return json + "\n";
    }
  }

  public synchronized void open(String name) {
    keep(new Room(name, Set.of(), Set.of(), false));
  }

  public synchronized boolean contains(String name) {
    return rooms.containsKey(name);
  }

  public synchronized void archive(String name) {
    room(name).map(Room::asArchived).ifPresent(this::keep);
  }

  /// False for somebody who is in it already.
  public synchronized boolean invite(String name, String user) {
    var joined = room(name).filter(room -> !room.members().contains(user));
    joined.map(room -> room.withMember(user)).ifPresent(this::keep);
    return joined.isPresent();
  }

  /// False for what is pinned already.
  public synchronized boolean pin(String name, String ts) {
    var pinned = room(name).filter(room -> !room.pins().contains(ts));
    pinned.map(room -> room.withPin(ts)).ifPresent(this::keep);
    return pinned.isPresent();
  }

  /// What cannot be kept did not happen: whoever asked for it hears so, and asks again.
  private void keep(Room room) {
    try {
      if (file.isPresent()) {
        file.get().append(room.line());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the rooms: " + e.getMessage(), e);
    }
    rooms.put(room.name(), room);
  }

  /// The ids of those who were called in.
  public synchronized Set<String> members(String name) {
    return room(name).map(Room::members).orElseGet(Set::of);
  }

  /// The timestamps of what is pinned.
  public synchronized Set<String> pins(String name) {
    return room(name).map(Room::pins).orElseGet(Set::of);
  }

  private Optional<Room> room(String name) {
    return Optional.ofNullable(rooms.get(name));
  }

  synchronized List<WorkspaceChannel> channels() {
    return rooms.values().stream()
        .map(it -> new WorkspaceChannel(it.name(), true, false, it.archived()))
        .toList();
  }
}
