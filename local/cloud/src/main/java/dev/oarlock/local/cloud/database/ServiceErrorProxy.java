package dev.oarlock.local.cloud.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.embedded.DDBExceptionMappingInvocationHandler;
import software.amazon.dynamodb.services.local.shared.exceptions.LocalDBAccessException;

/// A client whose errors are those of the real service instead of DynamoDB Local's own.
final class ServiceErrorProxy implements InvocationHandler {
  private final Object client;

  private ServiceErrorProxy(Object client) {
    this.client = client;
  }

  static <T> T wrap(Class<T> type, T client) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new ServiceErrorProxy(client)));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(client, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof DynamoDBLocalServiceException local) {
        DDBExceptionMappingInvocationHandler.handleDynamoDBLocalServiceException(local);
      }
      if (e.getCause() instanceof LocalDBAccessException broken) {
        throw internalError(broken);
      }
      throw e.getCause();
    }
  }

  /// Its file could not be read or written, or the call was given up: no fault of whoever asked.
  private static InternalServerErrorException internalError(LocalDBAccessException broken) {
    return InternalServerErrorException.builder()
        .message("the local database failed: " + broken.getMessage())
        .cause(broken)
        .statusCode(500)
        .build();
  }
}
