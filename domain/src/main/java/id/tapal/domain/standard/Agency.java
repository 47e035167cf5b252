package id.tapal.domain.standard;

/**
 * The agency whose standard it is.
 *
 * @param name its name
 * @param address where letters go
 * @param phone its telephone
 * @param email its e-mail
 */
public record Agency(String name, String address, String phone, String email) {}
