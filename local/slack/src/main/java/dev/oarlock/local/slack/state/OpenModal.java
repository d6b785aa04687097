package dev.oarlock.local.slack.state;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// A modal before one person.
///
/// @param trigger what it was opened with
/// @param view as Slack describes it to the app: what was sent, with an id and more
public record OpenModal(String id, String user, String trigger, ObjectNode view) {}
