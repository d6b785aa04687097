package dev.oarlock.local.slack.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What each person sees in the Home tab of the app, in memory alone.
public final class HomeTabs {
  private final Map<String, ObjectNode> byUser = new HashMap<>();
  private int count;

  /// In the place of what was there.
  public synchronized void put(String user, ObjectNode sent) {
    count++;
    var view = sent.deepCopy();
    var id = "V0HOME%04d".formatted(count);
    view.put("id", id).put("root_view_id", id).put("team_id", LocalWorkspace.TEAM_ID);
    view.put("app_id", LocalWorkspace.APP_ID).put("bot_id", "B0OARLOCK");
    view.put("hash", "1700000000." + count);
    view.putObject("state").putObject("values");
    byUser.put(user, view);
  }

  public synchronized Optional<ObjectNode> of(String user) {
    return Optional.ofNullable(byUser.get(user)).map(ObjectNode::deepCopy);
  }
}
