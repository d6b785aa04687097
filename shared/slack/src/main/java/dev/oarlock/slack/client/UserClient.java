package dev.oarlock.slack.client;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.User;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks Slack for its users. No message waits for an answer: without one, nobody is mentioned.
public final class UserClient {
  private final Slack slack;
  private final Supplier<String> token;

  public UserClient(Slack slack, Supplier<String> token) {
    this.slack = slack;
    this.token = token;
  }

  /// Needs the scope `users:read.email`.
  public UserLookup byEmail(String email) {
    return ask(methods -> {
      var answer = methods.usersLookupByEmail(call -> call.email(email));
      return lookup(answer, answer.getUser());
    });
  }

  /// Needs the scope `users:read`.
  public UserLookup byId(String id) {
    return ask(methods -> {
      var answer = methods.usersInfo(call -> call.user(id));
      return lookup(answer, answer.getUser());
    });
  }

  /// What a user is called, also one who may not sign in any more; the id itself where Slack has no
  /// such user, for then it is none of Slack's. Empty without an answer. Needs the scope
  /// `users:read`.
  public Optional<String> name(String id) {
    try {
      var answer = slack.methods(token.get()).usersInfo(call -> call.user(id));
      if (answer.isOk() && answer.getUser() != null) {
        return name(answer.getUser());
      }
      return lookup(answer, null) instanceof UserLookup.NoSuchUser
          ? Optional.of(id)
          : Optional.empty();
    } catch (IOException | SlackApiException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> name(User user) {
    var profile = Optional.ofNullable(user.getProfile());
    return Stream.of(
            profile.map(User.Profile::getDisplayName),
            profile.map(User.Profile::getRealName),
            Optional.ofNullable(user.getRealName()),
            Optional.ofNullable(user.getName()))
        .flatMap(Optional::stream)
        .filter(name -> !name.isBlank())
        .findFirst();
  }

  private interface UserCall {
    UserLookup invoke(MethodsClient methods) throws IOException, SlackApiException;
  }

  private UserLookup ask(UserCall call) {
    try {
      return call.invoke(slack.methods(token.get()));
    } catch (SlackApiException e) {
      var status = e.getResponse().code();
      return new UserLookup.Unanswered(status == 429 ? "ratelimited" : "http_" + status);
    } catch (IOException _) {
      return new UserLookup.Unanswered("no_answer");
    }
  }

  private static UserLookup lookup(SlackApiTextResponse answer, @Nullable User user) {
    if (answer.isOk() && user != null) {
      return user.isDeleted() ? new UserLookup.NoSuchUser() : new UserLookup.Found(user.getId());
    }
    return switch (String.valueOf(answer.getError())) {
      case "users_not_found", "user_not_found", "user_not_visible" -> new UserLookup.NoSuchUser();
      default -> new UserLookup.Unanswered(String.valueOf(answer.getError()));
    };
  }
}
