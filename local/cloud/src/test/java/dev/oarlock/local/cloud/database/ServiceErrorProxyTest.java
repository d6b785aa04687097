package dev.oarlock.local.cloud.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.dynamodb.services.local.shared.exceptions.LocalDBAccessException;
import software.amazon.dynamodb.services.local.shared.exceptions.LocalDBAccessExceptionType;

class ServiceErrorProxyTest {
  @Test
  void aDatabaseThatFailsIsAnErrorOfTheServiceAndOfNobodyElse() {
    var failing =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (_, _, _) -> {
                  throw new LocalDBAccessException(
                      LocalDBAccessExceptionType.UNEXPECTED_EXCEPTION, "given up");
                });
    var client = ServiceErrorProxy.wrap(DynamoDbClient.class, failing);

    assertThatThrownBy(() -> client.getItem(GetItemRequest.builder().build()))
        .isInstanceOf(InternalServerErrorException.class)
        .hasMessageContaining("given up");
  }
}
