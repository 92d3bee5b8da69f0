import Foundation
import HubSupport
import SpoolSupport

/// Something that happens to a hub, to a line, or to whoever ships.
struct Fault {
    let name: String
    /// How many of a hundred rounds it gets.
    let share: Int
    let run: (_ rounds: Int) throws -> Tally

    private init(_ name: String, share: Int = 100, run: @escaping (Int) throws -> Tally) {
        self.name = name
        self.share = share
        self.run = run
    }

    static let all = [
        Fault("the first server is killed") { rounds in
            let setting = try Setting()
            for _ in 0..<rounds {
                setting.finish(60)
                let running = try setting.desks.map { try $0.start(["spool", "ship"]) }
                usleep(useconds_t.random(in: 0...300_000))
                try setting.hub.first.kill()
                running.forEach { _ = $0.finish() }
                try setting.hub.first.start()
            }
            try setting.hub.awaitStandbys()
            return try setting.settled(tried: rounds)
        },
        Fault("a desk is killed", share: 200) { rounds in
            let setting = try Setting()
            for _ in 0..<rounds {
                setting.finish(60)
                let running = try setting.desks.map { try $0.start(["spool", "ship"]) }
                usleep(useconds_t.random(in: 10_000...200_000))
                running.forEach { $0.kill() }
                running.forEach { _ = $0.finish() }
            }
            return try setting.settled(tried: rounds)
        },
        Fault("a unit is killed while it takes", share: 200) { rounds in
            let setting = try Setting(units: 3)
            for _ in 0..<rounds {
                setting.finish(40)
                for desk in setting.desks { try desk.ship() }
                let running = try setting.units.map { try $0.start(["spool", "ship"]) }
                usleep(useconds_t.random(in: 10_000...200_000))
                running.dropFirst().forEach { $0.kill() }
                running.forEach { _ = $0.finish() }
            }
            return try setting.settled(tried: rounds)
        },
        Fault("the standby that has most becomes the first server", share: 20) { rounds in
            var sum = Tally()
            for _ in 0..<rounds {
                let setting = try Setting()
                let hub = setting.hub
                setting.finish(200)
                let running = try setting.desks.map { try $0.start(["spool", "ship"]) }
                usleep(useconds_t.random(in: 50_000...400_000))
                try hub.first.kill()
                running.forEach { _ = $0.finish() }
                let standbys = Array(hub.servers.dropFirst())
                let further = try Trial.further(of: standbys)
                try further.promote()
                hub.first = further
                let other = standbys.first { $0.name != further.name } ?? further
                try other.follow(further)
                try other.ask("select pg_reload_conf()", database: "postgres")
                try further.ask(
                    "alter system set synchronous_standby_names = 'ANY 1 (\(other.name))'",
                    database: "postgres")
                try further.ask("select pg_reload_conf()", database: "postgres")
                try wait(for: "writes") { try further.ask("select pg_is_in_recovery()") == "f\n" }
                try hub.awaitStandbys(1)
                sum += try setting.settled(tried: 1)
            }
            return sum
        },
        Fault("all servers stand still for some time", share: 50) { rounds in
            let setting = try Setting()
            for desk in setting.desks {
                try desk.set("hub", ["command": setting.hub.command(desk.name), "seconds": 2])
            }
            for _ in 0..<rounds {
                setting.finish(60)
                let running = try setting.desks.map { try $0.start(["spool", "ship"]) }
                usleep(useconds_t.random(in: 0...150_000))
                for server in setting.hub.servers { server.freeze(true) }
                running.forEach { _ = $0.finish() }
                for server in setting.hub.servers { server.freeze(false) }
            }
            return try setting.settled(tried: rounds)
        },
        Fault("the wait for a standby is given up", share: 50) { rounds in
            let setting = try Setting(desks: 1)
            let waiting = "from pg_stat_activity where wait_event = 'SyncRep'"
            for _ in 0..<rounds {
                for server in setting.hub.servers.dropFirst() { server.freeze(true) }
                setting.finish(20)
                let running = try setting.desks[0].start(["spool", "ship"])
                try wait(for: "the wait") {
                    try setting.hub.first.ask("select count(*) \(waiting)") != "0\n"
                }
                try setting.hub.first.ask("select pg_cancel_backend(pid) \(waiting)")
                _ = running.finish()
                // The standbys never hear of it: what was taken for kept is gone.
                for server in setting.hub.servers.dropFirst() { server.freeze(false) }
            }
            return try setting.settled(tried: rounds)
        },
        Fault("eight machines have the same files", share: 25) { rounds in
            let setting = try Setting(desks: 1)
            for _ in 0..<rounds {
                setting.finish(100)
                let twins = try (0..<7).map { _ in
                    try End("AST01", command: setting.hub.command("AST01"), seconds: 20)
                }
                for twin in twins {
                    try shell([
                        "/bin/sh", "-c",
                        "cp -p '\(setting.desks[0].path)'/new/* '\(twin.path)/new/'",
                    ])
                }
                let running = try (setting.desks + twins).map { try $0.start(["spool", "ship"]) }
                running.forEach { _ = $0.finish() }
            }
            return try setting.settled(tried: rounds)
        },
        Fault("the power is cut at the receipt, ext4", share: 50) { rounds in
            try PowerCut.tally(rounds, settings: [:])
        },
        Fault("everything at once", share: 50) { rounds in
            let setting = try Setting(desks: 6, units: 3)
            for _ in 0..<rounds {
                setting.finish(20)
                let running = try (setting.desks + setting.units).map {
                    try $0.start(["spool", "ship"])
                }
                usleep(useconds_t.random(in: 0...200_000))
                running.filter { _ in Bool.random() }.forEach { $0.kill() }
                if Bool.random() {
                    try setting.hub.first.kill()
                    running.forEach { _ = $0.finish() }
                    try setting.hub.first.start()
                } else {
                    running.forEach { _ = $0.finish() }
                }
            }
            try setting.hub.awaitStandbys()
            return try setting.settled(tried: rounds)
        },
    ]
}

/// A hub on a disk whose power is cut at the moment at which a desk has its receipt.
enum PowerCut {
    static func tally(_ rounds: Int, settings: [String: String]) throws -> Tally {
        if let obstacle = Plug.obstacle(to: .ext4) { throw Skipped(why: obstacle) }
        let scratch = Scratch()
        defer { scratch.remove() }
        let plug = try Plug(in: scratch.path, as: .ext4, size: 400 << 20)
        var sum = Tally()
        chmod(scratch.path, 0o755)
        chmod(plug.disk, 0o777)
        let setting = try Setting(
            desks: 1, units: 1, standbys: 0, settings: settings, in: plug.disk)
        let desk = setting.desks[0]
        try plug.settle()
        for round in 1...rounds {
            setting.finish(5)
            let running = try desk.start(["spool", "ship"])
            let last = End.number(desk.name, round * 5)
            try wait(10, for: "the receipt") {
                desk.names("cur").contains(last) || !running.isRunning
            }
            try plug.pull()
            _ = running.finish()
            try setting.hub.first.kill()
            try plug.replace()
            chmod(plug.disk, 0o777)
            try setting.hub.first.start()
            sum.tried += 1
            sum.lost += try setting.lost()
            if sum.lost > 0 { break }
        }
        setting.hub.remove()
        return sum
    }
}
