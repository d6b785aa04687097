package dev.oarlock.slack.view.access;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.slack.access.AccessRefusal;
import dev.oarlock.slack.card.Card;

/// What somebody who is not answered sees, and nobody else.
public final class AccessRefusalView {
  private AccessRefusalView() {}

  public static Card of(AccessRefusal reason) {
    return Card.saying(
        switch (reason) {
          case OTHER_WORKSPACE ->
              text(
                  "Oarlock answers members of the workspace that it is installed in, and you belong"
                      + " to another one. Nothing was changed. Ask a colleague of that workspace.");
          case GUEST ->
              text(
                  "Oarlock answers full members of this workspace, and you are a guest here."
                      + " Nothing was changed. Ask a member.");
          case SHARED_CHANNEL ->
              text(
                  "This channel is shared with another company, so Oarlock says nothing here."
                      + " Nothing was changed. Ask in a channel where colleagues alone listen.");
          case UNKNOWN_PERSON ->
              text(
                  "Slack does not say at the moment whether you are a member of this workspace, and"
                      + " Oarlock answers nobody else. Nothing was changed. Try again in a"
                      + " minute.");
        });
  }
}
