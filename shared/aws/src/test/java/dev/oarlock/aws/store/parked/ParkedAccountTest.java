package dev.oarlock.aws.store.parked;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/// Why an account stands still, as ops read it.
class ParkedAccountTest {
  @Test
  void aStateThatIsTooLargeIsToldWithTheLimit() {
    var refused = "Item size has exceeded the maximum allowed size (Service: DynamoDb, ...)";

    assertThat(reason(DynamoDbException.builder().message(refused).build()))
        .isEqualTo(
            "too large: what is kept of it is over the 400 KB that DynamoDB keeps in one item");
  }

  @Test
  void whatElseWentWrongIsToldAsItIs() {
    assertThat(reason(new ArithmeticException("/ by zero")))
        .isEqualTo("ArithmeticException: / by zero");
  }

  private static String reason(Throwable cause) {
    return ParkedAccount.of(new AccountId("acme"), cause, Instant.EPOCH, "e-1").reason();
  }
}
