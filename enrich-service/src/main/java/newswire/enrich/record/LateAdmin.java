package newswire.enrich.record;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * A client that is made when it is first asked, and again where it could not be made: the broker's name may not resolve yet
 * when a service starts, and Kafka's own client can't be had then. Thread-safe.
 */
public final class LateAdmin implements InvocationHandler {

    private final Supplier<Admin> admins;
    private @Nullable Admin admin;
    private boolean closed;

    private LateAdmin(Supplier<Admin> admins) {
        this.admins = admins;
    }

    /** @param admins makes the client; what it throws gets out of the call that asked for it */
    public static Admin of(Supplier<Admin> admins) {
        return (Admin) Proxy.newProxyInstance(
                Admin.class.getClassLoader(), new Class<?>[] {Admin.class}, new LateAdmin(admins));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        var asked = method.getName().equals("close") ? closing() : makeOnce();
        try {
            return asked == null ? null : method.invoke(asked, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "an admin client, made when it is asked";
        };
    }

    private synchronized @Nullable Admin closing() {
        closed = true;
        return admin;
    }

    private synchronized Admin makeOnce() {
        if (closed) {
            throw new IllegalStateException("this client is closed");
        }
        var known = admin == null ? admins.get() : admin;
        admin = known;
        return known;
    }
}
