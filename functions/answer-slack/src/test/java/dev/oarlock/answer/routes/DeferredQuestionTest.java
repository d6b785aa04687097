package dev.oarlock.answer.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeferredQuestionTest {
  static Stream<DeferredQuestion> questions() {
    return Stream.of(
        DeferredQuestion.typed("red", "U1", "http://localhost/answer"),
        DeferredQuestion.why(new AccountId("acme"), "U1", "http://localhost/answer"),
        DeferredQuestion.page("2 red by owner", "U1", "http://localhost/answer"),
        DeferredQuestion.home("U1", true));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void isReadFromTheBusAsItWasPutThere(DeferredQuestion question) {
    assertThat(DeferredQuestion.read(question.toJson())).isEqualTo(question);
  }
}
