package id.tapal.domain.standard;

import static java.util.Objects.requireNonNull;

import id.tapal.domain.complaint.ComplaintRoute;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A service standard (standar pelayanan) as data: what one agency promises, in numbers and words. What the promises mean is in the rule
 * book; another agency's standard is another file of the same shape.
 *
 * @param id a short name, such as {@code bppd-ntt}
 * @param agency whose it is
 * @param decreeNumber the number of the decree (No. SK); empty where it is not set, and then it is to be shown as unverified
 * @param zone the zone in which days are days
 * @param channels by which a request may come
 * @param requirements what the requester must bring, clauses REQ-A to REQ-C
 * @param custody what becomes of a visitor's identity document
 * @param dayBasis which reading of "hari" governs
 * @param limits how long an answer may take in each channel (TIME-A, TIME-B, TIME-C)
 * @param feeRupiah the tariff (FEE): zero
 * @param product what is given (PRODUCT)
 * @param numbering how requests are numbered (KIP-22.4)
 * @param complaintRoutes how to complain about the service (COMPLAINT)
 * @param texts what each clause says
 * @param statute the numbers of the law
 */
public record Standard(
        String id,
        Agency agency,
        Optional<String> decreeNumber,
        ZoneId zone,
        Set<Channel> channels,
        Set<Clause> requirements,
        Custody custody,
        DayBasis dayBasis,
        Map<Channel, Limit> limits,
        int feeRupiah,
        String product,
        Numbering numbering,
        List<ComplaintRoute> complaintRoutes,
        Map<Clause, ClauseText> texts,
        Statute statute) {

    /** Copies lists and maps; a route named twice counts once. */
    public Standard {
        channels = Collections.unmodifiableSet(EnumSet.copyOf(channels));
        requirements = Set.copyOf(requirements);
        limits = Map.copyOf(limits);
        complaintRoutes = List.copyOf(new LinkedHashSet<>(complaintRoutes));
        texts = Map.copyOf(texts);
    }

    /** The standard built in: Badan Pengelola Perbatasan Daerah, Provinsi Nusa Tenggara Timur. */
    public static Standard bppdNtt() {
        return BuiltIn.BPPD_NTT;
    }

    /**
     * Reads a standard from a UTF-8 properties file of the same shape as the built-in one.
     *
     * @throws IllegalArgumentException naming every wrong key with its remedy
     * @throws UncheckedIOException if reading fails
     */
    public static Standard parse(Reader file) {
        return StandardFile.read(file);
    }

    /** The same standard with another custody of identity documents. */
    public Standard withCustody(Custody other) {
        return new Standard(
                id,
                agency,
                decreeNumber,
                zone,
                channels,
                requirements,
                other,
                dayBasis,
                limits,
                feeRupiah,
                product,
                numbering,
                complaintRoutes,
                texts,
                statute);
    }

    /** The same standard under the other reading of "hari". */
    public Standard withDayBasis(DayBasis other) {
        return new Standard(
                id,
                agency,
                decreeNumber,
                zone,
                channels,
                requirements,
                custody,
                other,
                limits,
                feeRupiah,
                product,
                numbering,
                complaintRoutes,
                texts,
                statute);
    }

    /**
     * How long an answer may take in a channel: minutes for a walk-in, else days on the {@link #dayBasis}.
     *
     * @throws IllegalArgumentException if this standard does not have the channel
     */
    public Limit limit(Channel channel) {
        Limit limit = limits.get(channel);
        if (limit == null) {
            throw new IllegalArgumentException("channel: this standard has no " + channel.id() + "; use one of "
                    + channels.stream().map(Channel::id).toList());
        }
        return channel == Channel.WALK_IN ? limit : new Limit(limit.amount(), dayBasis.unit());
    }

    /** What a clause says. */
    public ClauseText text(Clause clause) {
        return requireNonNull(texts.get(clause), clause.id());
    }

    /** The registration number of the n-th request of a year in a channel. */
    public String registrationNumber(int year, Channel channel, int running) {
        return numbering.number(year, channel, running);
    }

    /** The channels of which a number may contain a text. */
    public Set<Channel> channelsOfNumber(String part) {
        return Arrays.stream(Channel.values())
                .filter(channel -> numbering.mayContain(channel, part))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static final class BuiltIn {
        static final Standard BPPD_NTT = read();

        private static Standard read() {
            try (InputStream resource = Standard.class.getResourceAsStream("bppd-ntt.properties")) {
                return parse(new InputStreamReader(
                        requireNonNull(resource, "the built-in standard bppd-ntt.properties"), StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
