package dev.oarlock.local.slack.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The modals that are open, in memory alone; a person sees the latest of theirs.
public final class OpenModals {
  private static final int MOST = 200;

  private final List<OpenModal> open = new ArrayList<>();
  private int count;

  public synchronized OpenModal open(String user, String trigger, ObjectNode sent) {
    var id = "V0OARLOCK%04d".formatted(++count);
    var modal = new OpenModal(id, user, trigger, described(sent, id));
    open.add(modal);
    if (open.size() > MOST) {
      open.removeFirst();
    }
    return modal;
  }

  private ObjectNode described(ObjectNode sent, String id) {
    var view = sent.deepCopy();
    view.put("id", id).put("root_view_id", id).put("team_id", LocalWorkspace.TEAM_ID);
    view.put("app_id", LocalWorkspace.APP_ID).put("bot_id", "B0OARLOCK");
    view.put("hash", "1700000000." + count).putNull("previous_view_id");
    if (!view.has("private_metadata")) {
      view.put("private_metadata", "");
    }
    view.putObject("state").putObject("values");
    return view;
  }

  public synchronized List<OpenModal> all() {
    return List.copyOf(open);
  }

  public synchronized Optional<OpenModal> find(String id) {
    return open.stream().filter(modal -> modal.id().equals(id)).findFirst();
  }

  /// What somebody has before their eyes.
  public synchronized Optional<OpenModal> latestFor(String user) {
    return open.reversed().stream().filter(modal -> modal.user().equals(user)).findFirst();
  }

  /// Another view in the same place.
  public synchronized void update(OpenModal modal, ObjectNode sent) {
    count++;
    open.replaceAll(old ->
        old.id().equals(modal.id())
            ? new OpenModal(old.id(), old.user(), old.trigger(), described(sent, old.id()))
            : old);
  }

  public synchronized void close(String id) {
    open.removeIf(modal -> modal.id().equals(id));
  }
}
